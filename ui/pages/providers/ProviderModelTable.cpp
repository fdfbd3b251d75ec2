// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/ProviderModelTable.h"

#include <QtCore/QLocale>

#include <algorithm>

namespace gatehouse {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

bool same(const ProviderModel &a, const ProviderModel &b)
{
    return a.id == b.id && a.name == b.name && a.context == b.context && a.images == b.images && a.reasoning == b.reasoning;
}

QString yesOrNo(std::optional<bool> flag)
{
    return !flag ? QString() : *flag ? ProviderModelTable::tr("yes") : ProviderModelTable::tr("no");
}

QString tokens(std::int64_t count)
{
    return count > 0 ? QLocale().toString(static_cast<qlonglong>(count)) : QString();
}

QString sentence(const ProviderModel &model)
{
    QStringList parts{model.name.empty() || model.name == model.id ? text(model.id)
                                                                   : text(model.name) + QStringLiteral(", ") + text(model.id)};
    if (model.context > 0)
        parts += ProviderModelTable::tr("%1 tokens of context").arg(tokens(model.context));
    if (model.images)
        parts += *model.images ? ProviderModelTable::tr("sees images") : ProviderModelTable::tr("sees no images");
    if (model.reasoning)
        parts += *model.reasoning ? ProviderModelTable::tr("thinks") : ProviderModelTable::tr("does not think");
    return parts.join(QStringLiteral(", "));
}

} // namespace

void ProviderModelTable::setModels(std::vector<ProviderModel> models)
{
    const std::size_t common = std::min(models.size(), m_models.size());
    std::size_t alike = 0;
    while (alike < common && same(models[alike], m_models[alike]))
        ++alike;
    if (alike == m_models.size() && alike == models.size())
        return;
    // A list comes whole; what is before the first difference stays as it is.
    const int first = static_cast<int>(alike);
    if (alike < m_models.size()) {
        beginRemoveRows({}, first, static_cast<int>(m_models.size()) - 1);
        m_models.erase(m_models.begin() + first, m_models.end());
        endRemoveRows();
    }
    if (alike < models.size()) {
        beginInsertRows({}, first, static_cast<int>(models.size()) - 1);
        m_models = std::move(models);
        endInsertRows();
    }
}

int ProviderModelTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_models.size());
}

int ProviderModelTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant ProviderModelTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ProviderModel &model = m_models[static_cast<std::size_t>(index.row())];
    if (role == Qt::AccessibleTextRole && index.column() == Id)
        return sentence(model);
    if (role == Qt::TextAlignmentRole && index.column() == Context)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Id:
        return text(model.id);
    case Name:
        return model.name == model.id ? QString() : text(model.name);
    case Context:
        return tokens(model.context);
    case Images:
        return yesOrNo(model.images);
    case Thinking:
        return yesOrNo(model.reasoning);
    default:
        return {};
    }
}

QVariant ProviderModelTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Id:
        return tr("Model");
    case Name:
        return tr("Name");
    case Context:
        return tr("Context");
    case Images:
        return tr("Images");
    case Thinking:
        return tr("Thinking");
    default:
        return {};
    }
}

} // namespace gatehouse
