// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/LogDetails.h"

#include "ui/pages/log/CurlCommand.h"
#include "ui/pages/log/RequestReport.h"
#include "ui/tray/TrayModel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

#include <limits>

namespace gatehouse {

namespace {
/// So much of a body is laid out at once without the window's waiting for it.
constexpr qsizetype shownOfBody = 8000;
} // namespace

LogDetails::LogDetails(const TrayModel &gateway, QWidget *parent) : QWidget(parent), m_gateway(gateway)
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("details"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setPlaceholderText(tr("Choose a request to see more of it."));
    m_text->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    auto *label = new QLabel(tr("&Details of the chosen request:"));
    label->setBuddy(m_text);
    m_copyCurl = new QPushButton(tr("Copy as c&url"));
    m_copyCurl->setObjectName(QStringLiteral("copyCurl"));
    m_copyCurl->setToolTip(tr("A command that sends this request again. It takes the token from the variable GATEHOUSE_TOKEN."));
    m_copyDetails = new QPushButton(tr("C&opy details"));
    m_copyDetails->setObjectName(QStringLiteral("copyDetails"));
    for (QPushButton *button : {m_copyCurl, m_copyDetails})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copyCurl);
    buttons->addWidget(m_copyDetails);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);

    connect(m_copyCurl, &QPushButton::clicked, this, &LogDetails::copyCurl);
    connect(m_copyDetails, &QPushButton::clicked, this, &LogDetails::copyDetails);
    display(nullptr);
}

void LogDetails::display(const LoggedRequestPtr &request)
{
    const bool same = request && m_request && request->record.id == m_request->record.id;
    m_request = request;
    m_copyCurl->setEnabled(request != nullptr);
    m_copyDetails->setEnabled(request != nullptr);
    const QString text = request ? RequestReport::text(*request, shownOfBody) : QString();
    if (m_text->toPlainText() == text)
        return;
    const int place = m_text->verticalScrollBar()->value();
    m_text->setPlainText(text);
    if (same)
        m_text->verticalScrollBar()->setValue(place);
}

void LogDetails::copyCurl()
{
    if (!m_request)
        return;
    TrayFacts facts = m_gateway.facts();
    if (facts.gateway.port == 0) // not listening: where it will be
        facts.gateway.port = facts.wantedPort;
    const CurlCommand command = curlCommand(*m_request, facts.gateway.baseUrl().toStdString());
    QGuiApplication::clipboard()->setText(QString::fromStdString(command.text));
    switch (command.body) {
    case CurlCommand::Body::Whole:
        Q_EMIT said(tr("Copied. Set GATEHOUSE_TOKEN to a token of this gateway before you run it."));
        break;
    case CurlCommand::Body::NotKept:
        Q_EMIT said(tr("Copied without the body, which was not kept. Keep bodies, and repeat the request to have it."));
        break;
    case CurlCommand::Body::TooLong:
        Q_EMIT said(tr("Copied without the body, which is too long to be kept whole."));
        break;
    }
}

void LogDetails::copyDetails()
{
    if (!m_request)
        return;
    QGuiApplication::clipboard()->setText(RequestReport::text(*m_request, std::numeric_limits<qsizetype>::max()));
    Q_EMIT said(tr("Copied the details."));
}

} // namespace gatehouse
