// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clients/ClientsPage.h"

#include "tests/ui/TestServices.h"
#include "ui/pages/clients/ClientCard.h"
#include "ui/pages/clients/ClientRequests.h"
#include "ui/pages/clients/ClientWords.h"
#include "ui/pages/clients/FlowLayout.h"

#include <QtTest/QtTest>
#include <QtWidgets/QtWidgets>

#include <memory>

using namespace gatehouse;

Q_DECLARE_METATYPE(gatehouse::ClientKind)

class ClientsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyClientHasACardWithItsState();
    void aClientIsConnectedAndRestored();
    void theKeyboardConnectsToo();
    void changesAreShownBeforehandWithoutTheToken();
    void anOldKeyAsksForAnUpdate();
    void whatIsSetElsewhereIsPointedOut();
    void aBrokenFileIsNamedAndLeftAlone();
    void aChangeOfTheFileShowsInPlace();
    void settingsAreCopiedInEachForm();
    void claudeDesktopsRowsAreCopied();
    void claudeDesktopIsConnectedWhereItsFolderIs();
    void anotherPortShowsAtOnce();
    void requestsShowThatItWorks();
    void aRequestIsKnownByTokenOrByItsWords_data();
    void aRequestIsKnownByTokenOrByItsWords();
    void timeIsToldInWords();
    void aClientIsBroughtForward();
    void allThatTakesTheFocusHasANameAndTabLeaves();
    void buttonsGoOnInANewLine();

private:
    QString writeHome(const QString &relative, const QByteArray &bytes);
    QByteArray readHome(const QString &relative) const;
    ClientCard *card(ClientKind kind) const;
    template <typename Widget>
    Widget *in(ClientKind kind, const char *name) const
    {
        return card(kind)->findChild<Widget *>(QLatin1String(name));
    }
    QString text(ClientKind kind, const char *label) const { return in<QLabel>(kind, label)->text(); }
    void click(ClientKind kind, const char *button) { QTest::mouseClick(in<QPushButton>(kind, button), Qt::LeftButton); }
    void openPage();
    LoggedRequest request(const char *client, const char *agent, quint64 id);

    std::unique_ptr<TestServices> m_all;
    std::unique_ptr<ClientsPage> m_page;
};

namespace {
const QString codeFile = QStringLiteral(".claude/settings.json");

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}
} // namespace

void ClientsPageTest::init()
{
    m_all = std::make_unique<TestServices>();
    m_all->gateway.listed = {{QStringLiteral("claude-opus-4-7"), QStringLiteral("Big (Lab)"), {}},
                             {QStringLiteral("claude-haiku-4-5"), QStringLiteral("Small (Lab)"), {}}};
}

void ClientsPageTest::cleanup()
{
    m_page.reset();
    m_all.reset();
}

QString ClientsPageTest::writeHome(const QString &relative, const QByteArray &bytes)
{
    const QString path = m_all->home() + u'/' + relative;
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return path;
}

QByteArray ClientsPageTest::readHome(const QString &relative) const
{
    QFile file(m_all->home() + u'/' + relative);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ClientCard *ClientsPageTest::card(ClientKind kind) const
{
    for (ClientCard *one : m_page->findChildren<ClientCard *>())
        if (one->kind() == kind)
            return one;
    return nullptr;
}

void ClientsPageTest::openPage()
{
    QSignalSpy changed(&m_all->clients, &ClientDesk::changed);
    m_page = std::make_unique<ClientsPage>(m_all->services);
    m_page->resize(720, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY(changed.size() >= 5);
}

LoggedRequest ClientsPageTest::request(const char *client, const char *agent, quint64 id)
{
    LoggedRequest logged;
    logged.record.id = id;
    logged.record.client = client;
    logged.started = std::chrono::system_clock::now();
    logged.headers = {{"User-Agent", agent}};
    return logged;
}

void ClientsPageTest::everyClientHasACardWithItsState()
{
    writeHome(codeFile, R"({"env":{"ANTHROPIC_BASE_URL":"https://lab.example"}})");
    writeHome(QStringLiteral(".codex/config.toml"), "");
    openPage();
    QCOMPARE(m_page->findChildren<ClientCard *>().size(), 5);
    QVERIFY(text(ClientKind::ClaudeCode, "state").startsWith(QStringLiteral("Points elsewhere: ")));
    QVERIFY(text(ClientKind::ClaudeCode, "state").contains(QStringLiteral("https://lab.example")));
    QCOMPARE(text(ClientKind::Codex, "state"), QStringLiteral("Not connected"));
    QCOMPARE(text(ClientKind::QwenCode, "state"), QStringLiteral("Not found on this computer"));
    QVERIFY(in<QPushButton>(ClientKind::Codex, "connect")->isVisible());
    QVERIFY(!in<QPushButton>(ClientKind::Codex, "restore")->isVisible());
    QVERIFY(text(ClientKind::ClaudeDesktop, "limits").contains(QStringLiteral("outside what Anthropic supports")));
}

void ClientsPageTest::aClientIsConnectedAndRestored()
{
    const QByteArray before = "{\n  \"theme\": \"dark\"\n}\n";
    writeHome(codeFile, before);
    openPage();
    click(ClientKind::ClaudeCode, "connect");
    QTRY_COMPARE(text(ClientKind::ClaudeCode, "outcome"), QStringLiteral("Claude Code is connected. Start Claude Code again to use it."));
    QCOMPARE(text(ClientKind::ClaudeCode, "state"), QStringLiteral("Connected"));
    QCOMPARE(in<QPushButton>(ClientKind::ClaudeCode, "connect")->text(), QStringLiteral("Update settings"));
    QVERIFY(readHome(codeFile).contains("http://127.0.0.1:8787"));
    QVERIFY(readHome(codeFile).contains("\"theme\": \"dark\""));
    click(ClientKind::ClaudeCode, "restore");
    QTRY_VERIFY(
        text(ClientKind::ClaudeCode, "outcome").startsWith(QStringLiteral("Restored the original settings of Claude Code. Its key")));
    QCOMPARE(text(ClientKind::ClaudeCode, "state"), QStringLiteral("Not connected"));
    QCOMPARE(readHome(codeFile), before);
}

void ClientsPageTest::theKeyboardConnectsToo()
{
    openPage();
    auto *button = in<QPushButton>(ClientKind::OpenCode, "connect");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(text(ClientKind::OpenCode, "state"), QStringLiteral("Connected"));
    QVERIFY(readHome(QStringLiteral(".config/opencode/opencode.json")).contains("gatehouse/claude-opus-4-7"));
}

void ClientsPageTest::changesAreShownBeforehandWithoutTheToken()
{
    writeHome(codeFile, "{\n  \"env\": {\n    \"A\": \"1\"\n  }\n}\n");
    openPage();
    auto *diff = in<QPlainTextEdit>(ClientKind::ClaudeCode, "diff");
    QVERIFY(!diff->isVisible());
    click(ClientKind::ClaudeCode, "show");
    QTRY_VERIFY(diff->isVisible());
    QVERIFY(diff->isReadOnly());
    QCOMPARE(diff->layoutDirection(), Qt::LeftToRight);
    QVERIFY2(diff->toPlainText().contains(QStringLiteral("+    \"ANTHROPIC_BASE_URL\": \"http://127.0.0.1:8787\"")),
             qPrintable(diff->toPlainText()));
    QVERIFY(!diff->toPlainText().contains(QStringLiteral("gh-")));
    const QString sentence = text(ClientKind::ClaudeCode, "changesSentence");
    QVERIFY2(sentence.startsWith(QStringLiteral("5 setting(s) will change in ")), qPrintable(sentence));
    QVERIFY(sentence.contains(QStringLiteral("settings.json")));
    QVERIFY(!readHome(codeFile).contains("8787"));

    click(ClientKind::ClaudeCode, "connect");
    QTRY_COMPARE(text(ClientKind::ClaudeCode, "changesSentence"), QStringLiteral("Nothing would change."));
    QVERIFY(!diff->isVisible());
    QCOMPARE(in<QPushButton>(ClientKind::ClaudeCode, "show")->text(), QStringLiteral("Hide changes"));
    click(ClientKind::ClaudeCode, "show");
    QVERIFY(!in<QLabel>(ClientKind::ClaudeCode, "changesSentence")->isVisible());
}

void ClientsPageTest::anOldKeyAsksForAnUpdate()
{
    writeHome(codeFile, R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787","ANTHROPIC_AUTH_TOKEN":"gh-of-last-year"}})");
    openPage();
    QCOMPARE(text(ClientKind::ClaudeCode, "state"), QStringLiteral("Connected, but with an old key: update its settings"));
    QVERIFY(!in<QLabel>(ClientKind::ClaudeCode, "requests")->isVisible());
    QCOMPARE(in<QPushButton>(ClientKind::ClaudeCode, "connect")->text(), QStringLiteral("Update settings"));
    click(ClientKind::ClaudeCode, "connect");
    QTRY_COMPARE(text(ClientKind::ClaudeCode, "state"), QStringLiteral("Connected"));
    QVERIFY(!readHome(codeFile).contains("gh-of-last-year"));
}

void ClientsPageTest::whatIsSetElsewhereIsPointedOut()
{
    writeHome(QStringLiteral(".zshrc"), "\nexport ANTHROPIC_BASE_URL=https://lab.example\n");
    openPage();
    const QString overrides = text(ClientKind::ClaudeCode, "overrides");
    QVERIFY2(overrides.contains(QStringLiteral("ANTHROPIC_BASE_URL")), qPrintable(overrides));
    QVERIFY(overrides.contains(QStringLiteral("~/.zshrc, line 2")));
    QVERIFY(in<QLabel>(ClientKind::ClaudeCode, "overrides")->isVisible());
    QVERIFY(!in<QLabel>(ClientKind::Codex, "overrides")->isVisible());
}

void ClientsPageTest::aBrokenFileIsNamedAndLeftAlone()
{
    writeHome(codeFile, "{ \"env\": ");
    openPage();
    QCOMPARE(text(ClientKind::ClaudeCode, "state"), QStringLiteral("Its settings file is broken"));
    QVERIFY(text(ClientKind::ClaudeCode, "problem").startsWith(QStringLiteral("settings.json cannot be read: ")));
    click(ClientKind::ClaudeCode, "connect");
    QTRY_VERIFY(text(ClientKind::ClaudeCode, "outcome").startsWith(QStringLiteral("settings.json cannot be read: ")));
    QCOMPARE(readHome(codeFile), QByteArray("{ \"env\": "));
    QVERIFY(in<QPushButton>(ClientKind::ClaudeCode, "connect")->isEnabled());
}

void ClientsPageTest::aChangeOfTheFileShowsInPlace()
{
    writeHome(codeFile, "{}");
    openPage();
    auto *button = in<QPushButton>(ClientKind::ClaudeCode, "connect");
    button->setFocus();
    writeHome(codeFile, R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787"}})");
    QTRY_COMPARE(text(ClientKind::ClaudeCode, "state"), QStringLiteral("Connected"));
    QCOMPARE(in<QPushButton>(ClientKind::ClaudeCode, "connect"), button);
    QVERIFY(button->hasFocus());
}

void ClientsPageTest::settingsAreCopiedInEachForm()
{
    openPage();
    auto *copy = in<QPushButton>(ClientKind::Codex, "copy");
    QStringList names;
    for (QAction *action : copy->menu()->actions()) {
        names += action->text();
        QGuiApplication::clipboard()->clear();
        action->trigger();
        QTRY_VERIFY(clipboardText().contains(QStringLiteral("http://127.0.0.1:8787/v1")));
        QVERIFY(clipboardText().contains(QStringLiteral("gh-")));
        QTRY_COMPARE(text(ClientKind::Codex, "outcome"), QStringLiteral("Copied. Clears in 60 second(s)."));
    }
    QCOMPARE(names, (QStringList{QStringLiteral("As TOML"), QStringLiteral("As a start script for bash and zsh"),
                                 QStringLiteral("As a start script for PowerShell")}));
}

void ClientsPageTest::claudeDesktopsRowsAreCopied()
{
    openPage();
    const ClientKind desktop = ClientKind::ClaudeDesktop;
    QVERIFY(!in<QPushButton>(desktop, "connect")->isVisible());
    QVERIFY(text(desktop, "problem").contains(QStringLiteral("Fill in its own dialog")));
    QStringList labels;
    for (QLabel *label : card(desktop)->findChildren<QLabel *>())
        if (label->buddy() && label->isVisible())
            labels += label->text();
    QCOMPARE(labels, (QStringList{QStringLiteral("1. Gateway base URL:"), QStringLiteral("2. Gateway API key:"),
                                  QStringLiteral("3. Gateway auth scheme:")}));
    click(desktop, "copyUrl");
    QCOMPARE(clipboardText(), QStringLiteral("http://127.0.0.1:8787"));
    click(desktop, "copyScheme");
    QCOMPARE(clipboardText(), QStringLiteral("bearer"));
    click(desktop, "copyKey");
    QTRY_VERIFY(clipboardText().startsWith(QStringLiteral("gh-")));
    const auto *key = in<QLineEdit>(desktop, "dialogKey");
    QVERIFY(key->isReadOnly());
    QVERIFY(!key->text().contains(QStringLiteral("gh-")));
    QVERIFY(!key->accessibleName().contains(QStringLiteral("gh-")));
}

void ClientsPageTest::claudeDesktopIsConnectedWhereItsFolderIs()
{
    QDir().mkpath(m_all->home() + QStringLiteral("/.config/Claude-3p"));
    openPage();
    const ClientKind desktop = ClientKind::ClaudeDesktop;
    QTRY_COMPARE(text(desktop, "state"), QStringLiteral("Not connected"));
    QVERIFY(!in<QLineEdit>(desktop, "dialogUrl")->isVisible());
    click(desktop, "connect");
    QTRY_COMPARE(text(desktop, "outcome"),
                 QStringLiteral("Claude Desktop is connected. Quit Claude Desktop fully and open it again to use it."));
    QCOMPARE(text(desktop, "state"), QStringLiteral("Connected"));
    QVERIFY(readHome(QStringLiteral(".config/Claude-3p/configLibrary/_meta.json")).contains("Gatehouse"));
    QCOMPARE(text(desktop, "requests"), QStringLiteral("No request from it yet. Open Claude Desktop and say hi."));
}

void ClientsPageTest::anotherPortShowsAtOnce()
{
    writeHome(codeFile, R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787"}})");
    openPage();
    QCOMPARE(text(ClientKind::ClaudeCode, "state"), QStringLiteral("Connected"));
    m_all->gateway.told.gateway.port = 9000;
    Q_EMIT m_all->gateway.changed();
    QTRY_VERIFY(text(ClientKind::ClaudeCode, "state").startsWith(QStringLiteral("Points elsewhere: ")));
    QCOMPARE(in<QLineEdit>(ClientKind::ClaudeDesktop, "dialogUrl")->text(), QStringLiteral("http://127.0.0.1:9000"));
    QCOMPARE(in<QPushButton>(ClientKind::ClaudeCode, "connect")->text(), QStringLiteral("Connect"));
}

void ClientsPageTest::requestsShowThatItWorks()
{
    writeHome(codeFile, R"({"env":{"ANTHROPIC_BASE_URL":"http://127.0.0.1:8787"}})");
    openPage();
    QTRY_COMPARE(text(ClientKind::ClaudeCode, "requests"), QStringLiteral("No request from it yet. Open Claude Code and say hi."));
    QVERIFY(!in<QLabel>(ClientKind::Codex, "requests")->isVisible());
    m_all->requests.write(request("claude-code", "", 1));
    QTRY_COMPARE(text(ClientKind::ClaudeCode, "requests"), QStringLiteral("The last request arrived 0 second(s) ago."));
    QCOMPARE(text(ClientKind::ClaudeCode, "outcome"), QStringLiteral("A request from Claude Code arrived: it uses this gateway."));
    QVERIFY(text(ClientKind::Codex, "outcome").isEmpty());
}

void ClientsPageTest::aRequestIsKnownByTokenOrByItsWords_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *client, const char *agent, int kind) {
        QTest::addRow("%s %s", client, agent) << QByteArray(client) << QByteArray(agent) << kind;
    };
    row("codex", "claude-cli/2.1.329", static_cast<int>(ClientKind::Codex));
    row("default", "claude-cli/2.1.329 (external, cli)", static_cast<int>(ClientKind::ClaudeCode));
    row("default", "claude-cli/2.1.329 (external, claude-desktop-3p)", static_cast<int>(ClientKind::ClaudeDesktop));
    row("", "codex_exec/0.169.0", static_cast<int>(ClientKind::Codex));
    row("default", "opencode/1.18.33 ai-sdk/provider", static_cast<int>(ClientKind::OpenCode));
    row("default", "QwenCode/0.24.4 (linux; x64)", static_cast<int>(ClientKind::QwenCode));
    row("default", "curl/8.0", -1);
    row("", "", -1);
}

void ClientsPageTest::aRequestIsKnownByTokenOrByItsWords()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, agent);
    QFETCH(int, kind);
    const auto known = clientOf(request(client.constData(), agent.constData(), 1));
    QCOMPARE(known ? static_cast<int>(*known) : -1, kind);
}

void ClientsPageTest::timeIsToldInWords()
{
    using namespace std::chrono;
    ClientState state;
    QCOMPARE(requestWords(state, seconds(12)), QStringLiteral("The last request arrived 12 second(s) ago."));
    QCOMPARE(requestWords(state, minutes(5)), QStringLiteral("The last request arrived 5 minute(s) ago."));
    QCOMPARE(requestWords(state, hours(3)), QStringLiteral("The last request arrived 3 hour(s) ago."));
    QCOMPARE(requestWords(state, std::nullopt), QString());
}

void ClientsPageTest::aClientIsBroughtForward()
{
    openPage();
    m_page->resize(720, 300);
    m_page->present(QStringLiteral("qwen-code"));
    auto *button = in<QPushButton>(ClientKind::QwenCode, "connect");
    QTRY_VERIFY(button->hasFocus());
    QVERIFY(m_page->rect().contains(QRect(button->mapTo(m_page.get(), QPoint()), button->size())));
    m_page->present(QStringLiteral("nobody"));
    QVERIFY(button->hasFocus());
}

void ClientsPageTest::allThatTakesTheFocusHasANameAndTabLeaves()
{
    openPage();
    click(ClientKind::Codex, "show");
    QTRY_VERIFY(in<QPlainTextEdit>(ClientKind::Codex, "diff")->isVisible());
    QSet<QString> names;
    int widgets = 0;
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        ++widgets;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        names += widget->accessibleName();
    }
    QCOMPARE(names.size(), widgets);
    in<QPlainTextEdit>(ClientKind::Codex, "diff")->setFocus();
    QTest::keyClick(in<QPlainTextEdit>(ClientKind::Codex, "diff"), Qt::Key_Tab);
    QVERIFY(!in<QPlainTextEdit>(ClientKind::Codex, "diff")->hasFocus());
}

void ClientsPageTest::buttonsGoOnInANewLine()
{
    QWidget window;
    auto *row = new FlowLayout(&window);
    auto *first = new QPushButton(QStringLiteral("A button"));
    auto *second = new QPushButton(QStringLiteral("Another button"));
    row->addWidget(first);
    row->addWidget(second);
    window.resize(1000, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(first->y(), second->y());
    QVERIFY(first->x() < second->x());
    window.setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(first->x() > second->x());
    const int narrow = second->sizeHint().width() + first->sizeHint().width() / 2;
    QVERIFY(row->heightForWidth(narrow) > row->heightForWidth(1000));
    window.resize(narrow, 200);
    QTRY_VERIFY(second->y() > first->y());
}

QTEST_MAIN(ClientsPageTest)
#include "ClientsPageTest.moc"
