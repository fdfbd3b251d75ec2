// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models/FallbackList.h"

#include "core/settings/Settings.h"
#include "ui/pages/models/LineList.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

namespace gatehouse {

namespace {
QToolButton *arrow(Qt::ArrowType type, const QString &objectName, const QString &name, const QString &shortcut)
{
    auto *button = new QToolButton;
    button->setArrowType(type);
    button->setObjectName(objectName);
    button->setAccessibleName(name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, shortcut));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}
} // namespace

FallbackList::FallbackList(QWidget *parent) : QWidget(parent)
{
    m_list = new LineList(static_cast<int>(ModelMap::mostFallbacks));
    m_list->setObjectName(QStringLiteral("fallbacks"));
    m_list->setAccessibleName(tr("Fallbacks, in their order"));
    m_list->installEventFilter(this);
    m_up = arrow(Qt::UpArrow, QStringLiteral("fallbackUp"), tr("Move up"),
                 QKeySequence(Qt::ALT | Qt::Key_Up).toString(QKeySequence::NativeText));
    m_down = arrow(Qt::DownArrow, QStringLiteral("fallbackDown"), tr("Move down"),
                   QKeySequence(Qt::ALT | Qt::Key_Down).toString(QKeySequence::NativeText));
    m_remove = new QPushButton(tr("Ta&ke away"));
    m_remove->setObjectName(QStringLiteral("fallbackRemove"));
    m_name = new QComboBox;
    m_name->setObjectName(QStringLiteral("fallbackName"));
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->setMinimumContentsLength(16);
    m_name->setFocusPolicy(Qt::StrongFocus);
    m_name->lineEdit()->setLayoutDirection(Qt::LeftToRight);
    m_name->completer()->setFilterMode(Qt::MatchContains);
    m_name->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_name->installEventFilter(this);
    m_add = new QPushButton(tr("Add fall&back"));
    m_add->setObjectName(QStringLiteral("fallbackAdd"));

    auto *beside = new QVBoxLayout;
    beside->addWidget(m_up);
    beside->addWidget(m_down);
    beside->addStretch();
    auto *above = new QHBoxLayout;
    above->addWidget(m_list, 1);
    above->addLayout(beside);
    auto *below = new QHBoxLayout;
    auto *label = new QLabel(tr("Ne&xt:"));
    label->setBuddy(m_name);
    m_name->lineEdit()->setAccessibleName(QString(label->text()).remove(u'&')); // on Linux Qt names the box itself by its text
    below->addWidget(label);
    below->addWidget(m_name, 1);
    below->addWidget(m_add);
    below->addWidget(m_remove);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addLayout(above);
    all->addLayout(below);

    connect(m_add, &QPushButton::clicked, this, &FallbackList::add);
    connect(m_name->lineEdit(), &QLineEdit::returnPressed, this, &FallbackList::add);
    connect(m_remove, &QPushButton::clicked, this, &FallbackList::takeAway);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::currentRowChanged, this, &FallbackList::updateButtons);
    connect(m_name, &QComboBox::editTextChanged, this, &FallbackList::updateButtons);
    updateButtons();
}

void FallbackList::setFallbacks(const QStringList &names)
{
    m_list->setLines(names);
    updateButtons();
}

QStringList FallbackList::fallbacks() const
{
    return m_list->lines();
}

void FallbackList::setChoices(const QStringList &names)
{
    QStringList there;
    for (int i = 0; i < m_name->count(); ++i)
        there += m_name->itemText(i);
    if (there == names)
        return;
    const QString text = m_name->currentText();
    m_name->clear();
    m_name->addItems(names);
    m_name->setEditText(there.isEmpty() ? QString() : text);
}

QWidget *FallbackList::firstField() const
{
    return m_list;
}

void FallbackList::add()
{
    const QString name = m_name->currentText().trimmed();
    QStringList names = fallbacks();
    if (name.isEmpty() || names.contains(name) || names.size() >= static_cast<int>(ModelMap::mostFallbacks))
        return;
    m_name->setEditText({});
    Q_EMIT changed(names += name);
}

void FallbackList::takeAway()
{
    QStringList names = fallbacks();
    if (m_list->currentRow() < 0)
        return;
    names.removeAt(m_list->currentRow());
    Q_EMIT changed(names);
}

void FallbackList::move(int by)
{
    QStringList names = fallbacks();
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= names.size())
        return;
    names.move(from, to);
    Q_EMIT changed(names);
    if (fallbacks() == names)
        m_list->setCurrentRow(to);
}

void FallbackList::updateButtons()
{
    const int row = m_list->currentRow();
    const QString name = m_name->currentText().trimmed();
    const QStringList names = fallbacks();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
    m_remove->setEnabled(row >= 0);
    m_add->setEnabled(!name.isEmpty() && !names.contains(name) && names.size() < static_cast<int>(ModelMap::mostFallbacks));
}

bool FallbackList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::Wheel && !m_name->hasFocus()) {
        event->ignore(); // the page scrolls
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            move(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            takeAway();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
