// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientTexts.h"

#include "core/clients/ConfigText.h"
#include "core/clients/StartScript.h"
#include "tests/core/clients/ClientHome.h"

#include <QtCore/QProcess>
#include <QtTest/QtTest>

#include <algorithm>

using namespace gatehouse;

Q_DECLARE_METATYPE(gatehouse::ClientKind)
Q_DECLARE_METATYPE(gatehouse::TextForm)

class ClientTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyClientHasAnIdAndAName();
    void everyFormOfEveryClientHoldsAddressAndToken_data();
    void everyFormOfEveryClientHoldsAddressAndToken();
    void aFormThatAClientHasNotIsNamedWithThoseItHas();
    void aScriptStartsTheProgramWithItsVariables_data();
    void aScriptStartsTheProgramWithItsVariables();
    void aScriptForPowerShellQuotesItsWay();
    void openCodesTextHasItsAgents();
    void withoutATokenThereIsAPlaceholder();
};

namespace {
std::string textOf(ClientKind kind, TextForm form, const GatewayOffer &offer = ClientHome::offer())
{
    auto text = clientText(kind, form, offer);
    return text ? std::move(*text) : "error: " + text.error().toStdString();
}
} // namespace

void ClientTextsTest::everyClientHasAnIdAndAName()
{
    for (const ClientKind kind : allClients) {
        QCOMPARE(clientFromId(clientId(kind)), std::optional(kind));
        QVERIFY(!clientName(kind).isEmpty());
    }
    QVERIFY(!clientFromId("emacs"));
    QCOMPARE(clientName(ClientKind::QwenCode), QStringLiteral("Qwen Code"));
}

void ClientTextsTest::everyFormOfEveryClientHoldsAddressAndToken_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<TextForm>("form");
    for (const ClientKind kind : allClients)
        for (const TextForm form : textForms(kind))
            QTest::addRow("%s %d", std::string(clientId(kind)).c_str(), static_cast<int>(form)) << kind << form;
}

void ClientTextsTest::everyFormOfEveryClientHoldsAddressAndToken()
{
    QFETCH(ClientKind, kind);
    QFETCH(TextForm, form);
    const std::string text = textOf(kind, form);
    QVERIFY2(text.find("http://127.0.0.1:8787") != std::string::npos, text.c_str());
    QVERIFY(text.find("gh-token") != std::string::npos);
    QVERIFY(text.find("claude-opus-4-7") != std::string::npos);
    if (form == TextForm::Json)
        QVERIFY(editJson(text, {}));
    if (form == TextForm::Toml)
        QVERIFY(editToml(text, {}));
}

void ClientTextsTest::aFormThatAClientHasNotIsNamedWithThoseItHas()
{
    const auto text = clientText(ClientKind::Codex, TextForm::Json, ClientHome::offer());
    QVERIFY(!text);
    QCOMPARE(text.error(), QStringLiteral("There is no json text for Codex. Choose one of these: toml, sh, ps1."));
}

void ClientTextsTest::aScriptStartsTheProgramWithItsVariables_data()
{
    QTest::addColumn<ClientKind>("kind");
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    const auto row = [](ClientKind kind, const char *program, const char *variable, const char *value) {
        QTest::newRow(program) << kind << QString::fromUtf8(program) << QString::fromUtf8(variable) << QString::fromUtf8(value);
    };
    row(ClientKind::ClaudeCode, "claude", "ANTHROPIC_AUTH_TOKEN", "gh-it's $(id)");
    row(ClientKind::Codex, "codex", "GATEHOUSE_TOKEN", "gh-it's $(id)");
    row(ClientKind::OpenCode, "opencode", "GATEHOUSE_TOKEN", "gh-it's $(id)");
    row(ClientKind::QwenCode, "qwen", "OPENAI_API_KEY", "gh-it's $(id)");
}

void ClientTextsTest::aScriptStartsTheProgramWithItsVariables()
{
    QFETCH(ClientKind, kind);
    QFETCH(QString, program);
    QFETCH(QString, variable);
    QFETCH(QString, value);
    const ClientHome home;
    const QString path = home.writeProgram(QStringLiteral("home/bin/") + program);
    home.write(QStringLiteral("home/bin/") + program,
               "#!/bin/sh\nprintenv " + variable.toUtf8() + "\nfor word in \"$@\"; do echo \"[$word]\"; done\n");
    GatewayOffer offer = ClientHome::offer();
    offer.token = Secret("gh-it's $(id)");
    const QString script = home.write(QStringLiteral("home/start"), QByteArray::fromStdString(textOf(kind, TextForm::Sh, offer)));

    QProcess shell;
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), home.path(QStringLiteral("home/bin")) + QStringLiteral(":/usr/bin:/bin"));
    shell.setProcessEnvironment(environment);
    shell.start(QStringLiteral("/bin/sh"), {script, QStringLiteral("two words")});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(shell.readAllStandardError(), QByteArray());
    const QStringList lines = QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.first(), value);
    QCOMPARE(lines.last(), QStringLiteral("[two words]"));
}

void ClientTextsTest::aScriptForPowerShellQuotesItsWay()
{
    const StartScript script{{{"A", "it's"}}, {"claude"}};
    QCOMPARE(script.forPowerShell(), std::string("$env:A = 'it''s'\n& 'claude' @args\n"));
}

void ClientTextsTest::openCodesTextHasItsAgents()
{
    const std::string text = textOf(ClientKind::OpenCode, TextForm::Json);
    for (const char *agent : {"build", "plan"})
        QCOMPARE(jsonStringAt(text, {"agent", agent, "model"}), std::optional<std::string>("gatehouse/claude-opus-4-7"));
    // The variable keeps the token out of the settings where a script sets it anyway.
    const std::string script = textOf(ClientKind::OpenCode, TextForm::Sh);
    QCOMPARE(std::count(script.begin(), script.end(), '{') > 3, true);
    QVERIFY(script.find("{env:GATEHOUSE_TOKEN}") != std::string::npos);
    QCOMPARE(script.find("gh-token"), script.rfind("gh-token"));
}

void ClientTextsTest::withoutATokenThereIsAPlaceholder()
{
    GatewayOffer offer = ClientHome::offer();
    offer.token = Secret();
    for (const ClientKind kind : allClients)
        for (const TextForm form : textForms(kind))
            QVERIFY(textOf(kind, form, offer).find("not-needed") != std::string::npos);
}

QTEST_GUILESS_MAIN(ClientTextsTest)
#include "ClientTextsTest.moc"
