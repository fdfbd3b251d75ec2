// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/ProbePlan.h"

#include "core/settings/Catalogue.h"

#include <QtTest/QtTest>

using namespace gatehouse;

namespace {

Provider provider(std::map<Dialect, std::string> endpoints, Dialect preferred)
{
    Provider result;
    result.id = "lab";
    result.endpoints = std::move(endpoints);
    result.preferred = preferred;
    return result;
}

QString words(const std::vector<Dialect> &dialects)
{
    QStringList list;
    for (const Dialect dialect : dialects)
        list += QString::fromUtf8(toString(dialect).data(), static_cast<qsizetype>(toString(dialect).size()));
    return list.join(u' ');
}

} // namespace

class ProbePlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLoneAddressIsTriedInAllDialects()
    {
        Provider lone = provider({{Dialect::Chat, "http://a/v1"}}, Dialect::Chat);
        spreadAddress(lone);
        QCOMPARE(words(dialectsToTry(lone, true)), QStringLiteral("chat messages responses"));
        QCOMPARE(lone.endpoints.at(Dialect::Messages), std::string("http://a/v1"));
    }

    void severalAddressesAreTriedWhereTheyAreThePreferredFirst()
    {
        Provider known = provider({{Dialect::Chat, "http://a/v1"}, {Dialect::Messages, "http://a/anthropic"}}, Dialect::Messages);
        spreadAddress(known);
        QCOMPARE(known.endpoints.size(), std::size_t(2));
        QCOMPARE(words(dialectsToTry(known, true)), QStringLiteral("messages chat"));
        QCOMPARE(words(dialectsToTry(known, false)), QStringLiteral("messages"));
    }

    void listsAreSoughtOncePerAddress_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("count");
        // DeepSeek's list tells names alone, and is a list all the same.
        QTest::newRow("names alone") << "deepseek"
                                     << "https://api.deepseek.com/models" << 2;
        QTest::newRow("both of OpenAI's dialects") << "openai"
                                                   << "https://api.openai.com/v1/models" << 1;
        QTest::newRow("pages") << "anthropic"
                               << "https://api.anthropic.com/v1/models?limit=1000" << 1;
        QTest::newRow("an address of its own") << "lmstudio"
                                               << "http://localhost:1234/api/v0/models" << 3;
    }
    void listsAreSoughtOncePerAddress()
    {
        QFETCH(QString, id);
        const Provider *known = Catalogue::builtIn().provider(id.toStdString());
        QVERIFY(known);
        const std::vector<ModelListAddress> pages = modelsPagesToTry(*known);
        QVERIFY(!pages.empty());
        QTEST(QString::fromStdString(pages.front().url), "first");
        QTEST(int(pages.size()), "count");
    }

    void deploymentsHaveNoList()
    {
        QVERIFY(modelsPagesToTry(provider({{Dialect::Chat, "https://a/openai/deployments/{model}?api-version=1"}}, Dialect::Chat)).empty());
    }

    void aModelThatSpeaksIsAsked_data()
    {
        QTest::addColumn<QString>("listed");
        QTest::addColumn<QString>("asked");
        QTest::newRow("none") << ""
                              << "";
        QTest::newRow("the first") << "one two"
                                   << "one";
        QTest::newRow("not one for search") << "text-embedding-3-small Whisper-1 gpt"
                                            << "gpt";
        QTest::newRow("rather any than none") << "nomic-embed-text"
                                              << "nomic-embed-text";
    }
    void aModelThatSpeaksIsAsked()
    {
        QFETCH(QString, listed);
        std::vector<ProviderModel> models;
        for (const QString &id : listed.split(u' ', Qt::SkipEmptyParts)) {
            models.emplace_back();
            models.back().id = id.toStdString();
        }
        QTEST(QString::fromStdString(modelToAsk(models)), "asked");
    }
};

QTEST_GUILESS_MAIN(ProbePlanTest)
#include "ProbePlanTest.moc"
