// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/ProviderHeaders.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <map>

using namespace gatehouse;

namespace {
using Variables = std::map<std::string, std::string>;

EnvironmentReader reading(const Variables &variables)
{
    return [variables](const std::string &name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
    };
}

std::vector<std::string> namesOf(const Variables &variables)
{
    std::vector<std::string> names;
    for (const auto &[name, value] : variables)
        names.push_back(name);
    return names;
}

QString shown(const SecretHeaders &headers)
{
    std::string text;
    for (const auto &[name, value] : headers)
        text.append(name).append("=").append(value.reveal()).append(";");
    return QString::fromStdString(text);
}
} // namespace

class ProviderHeadersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVariableSetsAHeader_data();
    void aVariableSetsAHeader();
    void aVariableThatSetsNoHeaderIsNamed_data();
    void aVariableThatSetsNoHeaderIsNamed();
    void sourcesAreRead();
    void whatCannotBeReadIsSaidWithoutItsValue();
    void ownHeadersAreKnownInAnyCase();
};

void ProviderHeadersTest::aVariableSetsAHeader_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("headers");
    const auto row = [](const char *name, const char *provider, const char *variable, const char *headers) {
        QTest::newRow(name) << QString::fromLatin1(provider) << QString::fromLatin1(variable) << QString::fromLatin1(headers);
    };
    row("one word", "deepseek", "GATEHOUSE_HEADER_DEEPSEEK_TEAM", "TEAM=v;");
    row("underscores are dashes", "deepseek", "GATEHOUSE_HEADER_DEEPSEEK_X_TEAM_ID", "X-TEAM-ID=v;");
    row("an id with a dash", "kimi-code", "GATEHOUSE_HEADER_KIMI_CODE_X", "X=v;");
    row("another provider's", "openai", "GATEHOUSE_HEADER_DEEPSEEK_X", "");
    row("the longest id owns it", "glm", "GATEHOUSE_HEADER_GLM_CODING_X", "");
    row("the longest id gets it", "glm-coding", "GATEHOUSE_HEADER_GLM_CODING_X", "X=v;");
    row("the shorter id where the longer would leave no name", "glm", "GATEHOUSE_HEADER_GLM_CODING", "CODING=v;");
    row("no name", "deepseek", "GATEHOUSE_HEADER_DEEPSEEK_", "");
    row("something else", "deepseek", "DEEPSEEK_X", "");
}

void ProviderHeadersTest::aVariableSetsAHeader()
{
    QFETCH(QString, provider);
    QFETCH(QString, variable);
    QFETCH(QString, headers);
    const Variables variables{{variable.toStdString(), "v"}};
    std::vector<std::string> warnings;
    QCOMPARE(shown(environmentHeaders(provider.toStdString(), {"deepseek", "glm", "glm-coding", "kimi-code", "openai"}, namesOf(variables),
                                      reading(variables), warnings)),
             headers);
    QVERIFY(warnings.empty());
}

void ProviderHeadersTest::aVariableThatSetsNoHeaderIsNamed_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("two lines") << QByteArray("X") << QByteArray("canary\r\nY: 1");
    QTest::newRow("our own") << QByteArray("CONTENT_LENGTH") << QByteArray("canary");
    QTest::newRow("no header's name") << QByteArray("A B") << QByteArray("canary");
}

void ProviderHeadersTest::aVariableThatSetsNoHeaderIsNamed()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const std::string variable = "GATEHOUSE_HEADER_DEEPSEEK_" + name.toStdString();
    const Variables variables{{variable, value.toStdString()}};
    std::vector<std::string> warnings;
    QVERIFY(environmentHeaders("deepseek", {"deepseek"}, {variable}, reading(variables), warnings).empty());
    QCOMPARE(warnings.size(), std::size_t(1));
    QVERIFY(warnings[0].find(variable) != std::string::npos && warnings[0].find("canary") == std::string::npos);
}

void ProviderHeadersTest::sourcesAreRead()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("header")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("from a file\n");
    file.close();
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    std::vector<std::string> warnings;
    const auto headers = readSecretHeaders(
        "lab", {{"X-A", {KeySource::Kind::Environment, "A"}}, {"X-B", {KeySource::Kind::File, file.fileName().toStdString()}}},
        reading({{"A", "from the environment"}}), warnings);
    QCOMPARE(shown(headers), QStringLiteral("X-A=from the environment;X-B=from a file;"));
    QVERIFY(warnings.empty());
}

void ProviderHeadersTest::whatCannotBeReadIsSaidWithoutItsValue()
{
    std::vector<std::string> warnings;
    const auto headers = readSecretHeaders("lab",
                                           {{"X-A", {KeySource::Kind::Environment, "A"}},
                                            {"X-B", {KeySource::Kind::Environment, "B"}},
                                            {"X-C", {KeySource::Kind::File, "/nowhere/at-all"}}},
                                           reading({{"B", "canary\ncanary"}}), warnings);
    QVERIFY(headers.empty());
    QCOMPARE(warnings.size(), std::size_t(3));
    QVERIFY2(warnings[0].starts_with("providers.lab.headers.X-A is not sent: the environment variable A is not set"), warnings[0].c_str());
    QVERIFY2(warnings[1].starts_with("providers.lab.headers.X-B is not sent"), warnings[1].c_str());
    QVERIFY2(warnings[2].find("/nowhere/at-all does not exist") != std::string::npos, warnings[2].c_str());
    for (const std::string &warning : warnings)
        QVERIFY(warning.find("canary") == std::string::npos);
}

void ProviderHeadersTest::ownHeadersAreKnownInAnyCase()
{
    QVERIFY(isOwnHeader("Content-Length") && isOwnHeader("host") && isOwnHeader("TE"));
    QVERIFY(!isOwnHeader("x-team") && !isOwnHeader("authorization"));
}

QTEST_GUILESS_MAIN(ProviderHeadersTest)
#include "ProviderHeadersTest.moc"
