// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windows/WindowWalk.h"

#include <QtGui/QAccessible>
#include <QtGui/QKeySequence>
#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

namespace gatehouse {

namespace {

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *group = qobject_cast<const QGroupBox *>(widget))
        return group->title();
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
        QStringList texts;
        for (int i = 0; i < tabs->count(); ++i)
            texts += tabs->tabText(i);
        return texts.join(u'|');
    }
    return {};
}

/// The parts that a compound control is made of, which nobody reaches by themselves.
bool isPart(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    return parent && (parent->inherits("QAbstractItemView") || parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
                      parent->inherits("QLineEdit") || widget->inherits("QHeaderView") || widget->inherits("QScrollBar"));
}

QList<QWidget *> visibleOnes(const QWidget *window)
{
    QList<QWidget *> widgets;
    for (QWidget *widget : window->findChildren<QWidget *>())
        if (widget->isVisible() && widget->window() == window)
            widgets += widget;
    return widgets;
}

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isEnabled() && !widget->focusProxy();
}

/// Of a group of radio buttons Tab comes to one only.
bool isOtherOfItsGroup(const QWidget *widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    return radio && !radio->isChecked();
}

QSize neededFor(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->text().isEmpty())
            return {};
        if (label->wordWrap())
            return {0, label->heightForWidth(label->width())};
        return label->sizeHint();
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text().isEmpty() ? QSize() : button->sizeHint();
    if (qobject_cast<const QGroupBox *>(widget))
        return {widget->minimumSizeHint().width(), 0};
    if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
        const int arrow = combo->height();
        return {combo->fontMetrics().horizontalAdvance(combo->currentText()) + arrow / 2, combo->fontMetrics().height()};
    }
    return {};
}

} // namespace

QString describe(const QWidget *widget)
{
    return QStringLiteral("%1 %2 '%3'")
        .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(), textOf(widget).left(60));
}

QStringList namelessWidgets(const QWidget *window)
{
    QStringList found;
    for (const QWidget *widget : visibleOnes(window)) {
        if (widget->focusPolicy() == Qt::NoFocus || isPart(widget))
            continue;
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        // Qt on Linux calls a box of choices by what is chosen: its name is not heard. What for is told by a label that stands in the same
        // widget, or a description.
        const bool choices = widget->inherits("QComboBox");
        if (choices && reader && reader->relations(QAccessible::Label).empty() && reader->text(QAccessible::Description).isEmpty())
            found += QStringLiteral("neither a label in the same parent nor an accessible description: ") + describe(widget);
        else if (!reader || reader->text(QAccessible::Name).trimmed().isEmpty())
            found += QStringLiteral("no accessible name: ") + describe(widget);
        else if (reader->role() == QAccessible::Client || reader->role() == QAccessible::NoRole)
            found += QStringLiteral("no accessible role: ") + describe(widget);
    }
    return found;
}

QStringList tabTraps(QWidget *window)
{
    QStringList found;
    QList<QWidget *> visited;
    QWidget *const start = window->focusWidget();
    if (!start)
        return {QStringLiteral("nothing has the focus")};
    QWidget *at = start;
    do {
        // A label with a link stops twice: for itself and for its link.
        if (visited.isEmpty() || visited.constLast() != at || !qobject_cast<QLabel *>(at)) {
            if (visited.contains(at)) {
                found += QStringLiteral("Tab does not get past ") + describe(at);
                return found;
            }
            visited += at;
        }
        QTest::keyClick(at, Qt::Key_Tab);
        at = window->focusWidget();
    } while (at && at != start);
    for (QWidget *widget : visibleOnes(window))
        if (takesTab(widget) && !isPart(widget) && !isOtherOfItsGroup(widget) && !visited.contains(widget) && widget != window)
            found += QStringLiteral("Tab does not come to ") + describe(widget);
    return found;
}

QStringList doubledMnemonics(const QWidget *window)
{
    QStringList found;
    QMap<QString, const QWidget *> seen;
    const auto look = [&](const QWidget *widget, const QString &text) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (letter.isEmpty())
            return;
        if (const QWidget *other = seen.value(letter); other && other != widget)
            found += QStringLiteral("%1 twice: %2 and %3").arg(letter, describe(other), describe(widget));
        seen.insert(letter, widget);
    };
    for (const QWidget *widget : visibleOnes(window)) {
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->buddy())
                look(label, label->text());
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                look(tabs, tabs->tabText(i));
        } else {
            look(widget, textOf(widget));
        }
    }
    return found;
}

QStringList clippedTexts(const QWidget *window)
{
    QStringList found;
    for (const QWidget *widget : visibleOnes(window)) {
        if (isPart(widget))
            continue;
        const QSize needed = neededFor(widget);
        if (widget->width() < needed.width() || widget->height() < needed.height())
            found += QStringLiteral("%1 is %2x%3, its text needs %4x%5")
                         .arg(describe(widget))
                         .arg(widget->width())
                         .arg(widget->height())
                         .arg(needed.width())
                         .arg(needed.height());
        // Beyond the side of what it stands in: the page does not scroll sideways.
        const QWidget *parent = widget->parentWidget();
        const bool inView = parent->inherits("QScrollArea") || (parent->objectName() == QLatin1String("qt_scrollarea_viewport"));
        if (!needed.isEmpty() && !inView && (widget->x() < 0 || widget->geometry().right() > parent->width()))
            found += QStringLiteral("%1 sticks out of %2").arg(describe(widget), describe(parent));
    }
    return found;
}

} // namespace gatehouse
