// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SecretField.h"

#include "ui/widgets/FormParts.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

namespace gatehouse {

namespace {

/// What comes at once was pasted or dropped, not typed.
constexpr qsizetype pastedAtLeast = 8;

} // namespace

SecretField::SecretField(const QString &objectName, QString name, QWidget *parent) : QWidget(parent), m_name(std::move(name))
{
    m_edit = new QLineEdit;
    m_edit->setObjectName(objectName);
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setLayoutDirection(Qt::LeftToRight);
    m_save = pushButton(objectName + QStringLiteral("Save"), tr("Save"));
    m_show = pushButton(objectName + QStringLiteral("Show"), QString());
    m_replace = pushButton(objectName + QStringLiteral("Replace"), QString());
    m_remove = pushButton(objectName + QStringLiteral("Remove"), tr("Rem&ove"));
    m_shown.setSingleShot(true);
    m_shown.setInterval(shownFor);

    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_save);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_show);
    buttons->addWidget(m_replace);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addLayout(buttons);

    connect(m_edit, &QLineEdit::textEdited, this, &SecretField::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SecretField::give);
    connect(m_save, &QPushButton::clicked, this, &SecretField::give);
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (m_shown.isActive())
            hideAgain();
        else
            Q_EMIT showWanted();
    });
    connect(m_replace, &QPushButton::clicked, this, [this] { replace(!m_replacing); });
    connect(m_remove, &QPushButton::clicked, this, &SecretField::removeWanted);
    connect(&m_shown, &QTimer::timeout, this, &SecretField::hideAgain);
    display();
}

void SecretField::setKept(std::size_t length)
{
    if (length == m_kept)
        return;
    const bool typing = isAsking() && !m_edit->text().isEmpty();
    m_kept = length;
    m_shown.stop();
    m_replacing = typing && length > 0;
    if (!typing)
        m_edit->clear();
    display();
}

void SecretField::setChangeable(bool changeable)
{
    if (m_changeable == changeable)
        return;
    m_changeable = changeable;
    m_replacing = m_replacing && changeable;
    display();
}

void SecretField::setBusy(bool busy)
{
    m_busy = busy;
    display();
}

void SecretField::accept()
{
    m_replacing = false;
    clear();
}

void SecretField::reveal(const Secret &secret)
{
    if (isAsking() || secret.isEmpty())
        return;
    m_edit->setText(QString::fromUtf8(secret.reveal().data(), static_cast<qsizetype>(secret.reveal().size())));
    m_edit->setCursorPosition(0);
    m_shown.start();
    display();
}

void SecretField::clear()
{
    m_shown.stop();
    m_edit->clear();
    m_length = 0;
    display();
}

void SecretField::askForOne()
{
    if (m_kept > 0 && m_changeable)
        replace(true);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void SecretField::hideEvent(QHideEvent *event)
{
    if (m_shown.isActive())
        hideAgain();
    QWidget::hideEvent(event);
}

void SecretField::edited(const QString &text)
{
    const bool pasted = text.size() - m_length >= pastedAtLeast;
    m_length = text.size();
    display();
    if (pasted)
        give();
}

void SecretField::give()
{
    const QString text = m_edit->text().trimmed();
    if (!isAsking() || m_busy || !m_changeable || text.isEmpty())
        return;
    Q_EMIT given(Secret(text.toStdString()));
}

void SecretField::hideAgain()
{
    clear();
}

void SecretField::replace(bool on)
{
    m_replacing = on;
    clear();
    if (on)
        m_edit->setFocus(Qt::OtherFocusReason);
}

void SecretField::display()
{
    const bool asking = isAsking();
    const bool shown = m_shown.isActive();
    if (!asking && !shown) {
        // Dots, as many as the secret has characters; the secret itself is not here.
        const QString dots(static_cast<qsizetype>(m_kept), u'*');
        if (m_edit->text() != dots)
            m_edit->setText(dots);
    }
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_edit->setReadOnly(!asking || m_busy);
    m_edit->setEnabled(m_changeable || m_kept > 0);
    m_edit->setPlaceholderText(asking && m_changeable ? tr("Paste it here") : QString());
    const auto length = static_cast<int>(asking ? m_edit->text().size() : static_cast<qsizetype>(m_kept));
    m_edit->setAccessibleName(length == 0 ? tr("%1, empty").arg(m_name)
                              : shown     ? tr("%1, shown, %2 characters").arg(m_name).arg(length)
                                          : tr("%1, hidden, %2 characters").arg(m_name).arg(length));
    m_save->setVisible(asking);
    m_save->setEnabled(m_changeable && !m_busy && !m_edit->text().trimmed().isEmpty());
    m_show->setVisible(m_kept > 0 && !m_replacing);
    m_show->setText(shown ? tr("Hide it") : tr("&Show for %1 s").arg(shownFor.count()));
    m_show->setEnabled(!m_busy);
    m_replace->setVisible(m_kept > 0 && m_changeable);
    m_replace->setText(m_replacing ? tr("Keep the o&ld one") : tr("Rep&lace"));
    m_replace->setEnabled(!m_busy);
    m_remove->setVisible(m_kept > 0 && m_changeable && !m_replacing);
    m_remove->setEnabled(!m_busy);
    for (QPushButton *button : {m_save, m_show, m_replace, m_remove})
        button->setAccessibleDescription(m_name);
}

} // namespace gatehouse
