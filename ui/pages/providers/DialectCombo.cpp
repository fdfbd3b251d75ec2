// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/DialectCombo.h"

#include <QtCore/QSignalBlocker>

namespace gatehouse {

namespace {

QString wordOf(Dialect dialect)
{
    return QString::fromStdString(std::string(toString(dialect)));
}

} // namespace

QString dialectName(Dialect dialect)
{
    switch (dialect) {
    case Dialect::Messages:
        return DialectCombo::tr("Anthropic Messages");
    case Dialect::Chat:
        return DialectCombo::tr("OpenAI Chat Completions");
    case Dialect::Responses:
        return DialectCombo::tr("OpenAI Responses");
    }
    return {};
}

DialectCombo::DialectCombo(const QString &objectName, QWidget *parent) : QComboBox(parent)
{
    setObjectName(objectName);
    setAccessibleName(tr("Dialect"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this, &DialectCombo::chosenByPerson);
}

void DialectCombo::offer(const QString &open, const std::vector<Dialect> &dialects)
{
    const QSignalBlocker quiet(this);
    const QVariant before = currentData();
    bool same = count() == static_cast<int>(dialects.size()) + 1 && itemText(0) == open;
    for (int i = 0; same && i < static_cast<int>(dialects.size()); ++i)
        same = itemData(i + 1).toString() == wordOf(dialects[static_cast<std::size_t>(i)]);
    if (same)
        return;
    clear();
    addItem(open, QString());
    for (const Dialect dialect : dialects)
        addItem(dialectName(dialect), wordOf(dialect));
    setCurrentIndex(std::max(0, findData(before)));
}

std::optional<Dialect> DialectCombo::chosen() const
{
    return dialectFromString(currentData().toString().toStdString());
}

void DialectCombo::choose(std::optional<Dialect> dialect)
{
    const QSignalBlocker quiet(this);
    setCurrentIndex(std::max(0, dialect ? findData(wordOf(*dialect)) : 0));
}

} // namespace gatehouse
