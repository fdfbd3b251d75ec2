// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/NamePreview.h"

#include "core/clients/ClaudeDesktopSettings.h"
#include "core/routing/ModelFamilies.h"
#include "ui/pages/models/LineList.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

namespace gatehouse {

NamePreview::NamePreview(QWidget *parent) : QGroupBox(tr("What clients will list"), parent)
{
    setObjectName(QStringLiteral("preview"));
    m_desktop = new LineList(mostInClaudeDesktop);
    m_desktop->setObjectName(QStringLiteral("inClaudeDesktop"));
    m_code = new LineList(6);
    m_code->setObjectName(QStringLiteral("inClaudeCode"));
    m_note = sentenceLabel(QStringLiteral("previewNote"), tr("About the lists"));
    auto *all = new QVBoxLayout(this);
    for (const auto &[text, widget] : {std::pair(tr("Claude Desktop"), m_desktop), std::pair(tr("Claude Code"), m_code)}) {
        auto *label = new QLabel(text);
        label->setBuddy(widget);
        widget->setAccessibleName(tr("What %1 will list").arg(text));
        all->addWidget(label);
        all->addWidget(widget);
        if (widget == m_desktop)
            all->addWidget(m_note);
    }
    announce(m_note, {});
}

void NamePreview::setModels(const std::vector<Gateway::ListedModel> &models)
{
    QStringList desktop;
    QStringList code;
    int more = 0;
    for (const Gateway::ListedModel &model : models) {
        const std::string name = model.name.toStdString();
        // The name is set apart from a label that may be written from right to left.
        const QString words = model.longContext ? tr("%1 – %2 – 1M context") : tr("%1 – %2");
        const QString line = words.arg(model.label.isEmpty() ? model.name : model.label, QChar(0x2066) + model.name + QChar(0x2069));
        if (isClaudeName(name))
            code += line;
        if (!listableInClaudeDesktop(name))
            continue;
        if (desktop.size() < mostInClaudeDesktop)
            desktop += line;
        else
            ++more;
    }
    m_desktop->setLines(desktop);
    m_code->setLines(code);
    announce(m_note, models.empty() ? tr("Nothing yet: no provider has a key.")
                     : more > 0     ? tr("%n more name(s) are served; Claude Desktop lists five.", nullptr, more)
                                    : QString());
}

} // namespace gatehouse
