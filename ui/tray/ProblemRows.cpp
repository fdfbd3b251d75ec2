// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/ProblemRows.h"

#include "ui/tray/Fixes.h"
#include "ui/tray/MenuRows.h"
#include "ui/tray/TrayModel.h"
#include "ui/widgets/Labels.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace gatehouse {

ProblemRows::ProblemRows(Services &services, Kinds kinds, QWidget *parent) : QWidget(parent), m_services(services), m_kinds(kinds)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    connect(&m_services.gateway, &TrayModel::changed, this, &ProblemRows::refresh);
    refresh();
}

void ProblemRows::addRow()
{
    const std::size_t number = m_rows.size();
    Row row{new QWidget, sentenceLabel(QStringLiteral("problem:%1").arg(number), tr("Problem")), new QPushButton};
    row.fix->setObjectName(QStringLiteral("fix:%1").arg(number));
    row.fix->setAutoDefault(false);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(row.sentence, 1);
    line->addWidget(row.fix);
    m_column->addWidget(row.widget);
    connect(row.fix, &QPushButton::clicked, this, [this, number] { fix(number); });
    m_rows.push_back(row);
}

void ProblemRows::refresh()
{
    m_problems = problemsOf(m_services.gateway.facts());
    if (m_kinds == Kinds::GatewayOnly)
        std::erase_if(m_problems, [](const Problem &problem) {
            return problem.fix == TrayStatus::Fix::AddKey || problem.fix == TrayStatus::Fix::ReplaceKey ||
                   problem.fix == TrayStatus::Fix::ShowProvider;
        });
    while (m_rows.size() < m_problems.size())
        addRow();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const bool shown = i < m_problems.size();
        m_rows[i].widget->setVisible(shown);
        if (!shown)
            continue;
        const Problem &problem = m_problems[i];
        announce(m_rows[i].sentence, problem.sentence.isEmpty() ? problem.line : problem.sentence);
        m_rows[i].fix->setText(literally(problem.fixText));
        m_rows[i].fix->setAccessibleDescription(problem.line);
    }
    setVisible(!m_problems.empty());
}

void ProblemRows::fix(std::size_t row)
{
    if (row >= m_problems.size())
        return;
    const Problem problem = m_problems[row];
    const auto place = carryOut(problem.fix, problem.provider, m_services.gateway);
    if (place && place->firstRun)
        Q_EMIT firstRunRequested();
    else if (place)
        Q_EMIT settingsRequested(place->page, place->detail);
}

} // namespace gatehouse
