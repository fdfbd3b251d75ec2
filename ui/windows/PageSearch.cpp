// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windows/PageSearch.h"

#include <QtCore/QAbstractItemModel>
#include <QtGui/QTextDocumentFragment>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGroupBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr int mostRows = 200; ///< of one table; whoever looks for more uses the table's own filter

/// Without the marks of mnemonics: "&Port", and "ポート(&P)" of languages that add a letter.
QString plain(QString text)
{
    if (Qt::mightBeRichText(text))
        text = QTextDocumentFragment::fromHtml(text).toPlainText();
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1))
        text.remove(at, 1);
    return text;
}

void addRows(const QAbstractItemView &view, QStringList &texts)
{
    const QAbstractItemModel *model = view.model();
    if (!model)
        return;
    const int rows = std::min(model->rowCount(view.rootIndex()), mostRows);
    for (int column = 0; column < model->columnCount(view.rootIndex()); ++column) {
        texts += model->headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < rows; ++row)
            texts += model->index(row, column, view.rootIndex()).data().toString();
    }
}

} // namespace

QStringList visibleTexts(const QWidget *widget)
{
    QStringList texts{widget->accessibleName(), widget->toolTip()};
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        texts += label->text();
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
        texts += button->text();
    } else if (const auto *group = qobject_cast<const QGroupBox *>(widget)) {
        texts += group->title();
    } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
        texts += field->placeholderText();
    } else if (const auto *choices = qobject_cast<const QComboBox *>(widget)) {
        for (int i = 0; i < choices->count(); ++i)
            texts += choices->itemText(i);
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts += tabs->tabText(i);
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && !qobject_cast<const QHeaderView *>(widget)) {
        addRows(*view, texts);
    }
    texts.removeAll(QString());
    for (QString &text : texts)
        text = plain(text);
    return texts;
}

QWidget *firstHit(const QWidget *page, const QString &words)
{
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(page) || widget->isWindow())
            continue;
        const QStringList texts = visibleTexts(widget);
        if (std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.contains(words, Qt::CaseInsensitive); }))
            return widget;
    }
    return nullptr;
}

} // namespace gatehouse
