// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/log/LogModel.h"

#include <QtCore/QPersistentModelIndex>
#include <QtCore/QRandomGenerator>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>

#include <algorithm>

using namespace gatehouse;

class LogPageModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSecondLookMovesNothing();
    void onlyWhatChangedIsToldOf();
    void whatWasPushedOutMayComeBack();
    void rowsFollowTheLogWhateverHappens();
    void onlyRunningRowsTick();
};

namespace {

LoggedRequestPtr request(std::uint64_t id, bool running = false)
{
    auto made = std::make_shared<LoggedRequest>();
    made->record.id = id;
    made->running = running;
    return made;
}

std::vector<LoggedRequestPtr> requests(std::initializer_list<std::uint64_t> ids)
{
    std::vector<LoggedRequestPtr> made;
    for (const std::uint64_t id : ids)
        made.push_back(request(id));
    return made;
}

bool shows(const LogModel &model, const std::vector<LoggedRequestPtr> &expected)
{
    if (model.rowCount() != int(expected.size()))
        return false;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.at(row) != expected[std::size_t(row)])
            return false;
    return true;
}

} // namespace

void LogPageModelTest::aSecondLookMovesNothing()
{
    LogModel model;
    const auto all = requests({3, 2, 1});
    model.take(all);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.take(all);
    QCOMPARE(inserted.count() + removed.count() + changed.count(), 0);
    QVERIFY(shows(model, all));
}

void LogPageModelTest::onlyWhatChangedIsToldOf()
{
    LogModel model;
    auto all = requests({3, 2, 1});
    model.take(all);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    all[1] = request(2);
    all.pop_back();
    all.insert(all.begin(), {request(5), request(4)});
    model.take(all);
    QVERIFY(shows(model, all));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 0);
    QCOMPARE(inserted.at(0).at(2).toInt(), 1);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
}

void LogPageModelTest::whatWasPushedOutMayComeBack()
{
    LogModel model;
    model.take(requests({5, 4, 3, 2, 1}));
    const auto all = requests({1, 6, 5, 4, 3});
    model.take(all);
    QVERIFY(shows(model, all));
}

void LogPageModelTest::rowsFollowTheLogWhateverHappens()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(4711);
    std::vector<LoggedRequestPtr> all;
    std::uint64_t last = 0;
    for (int round = 0; round < 500; ++round) {
        const auto place = [&] { return all.begin() + std::ptrdiff_t(random.bounded(int(all.size()) + 1)); };
        switch (random.bounded(5)) {
        case 0:
        case 1:
            for (int i = random.bounded(4); i >= 0; --i)
                all.insert(all.begin(), request(++last));
            break;
        case 2:
            all.erase(std::max(all.begin(), place() - random.bounded(3)), all.end());
            break;
        case 3:
            if (!all.empty())
                all.erase(std::min(place(), all.end() - 1));
            break;
        default:
            if (!all.empty()) {
                const auto changing = std::min(place(), all.end() - 1);
                *changing = request((*changing)->record.id);
                std::rotate(all.begin(), changing, changing + random.bounded(2)); // some come to the top
            }
        }
        QPersistentModelIndex watched;
        std::uint64_t watchedId = 0;
        if (model.rowCount() > 0) {
            watched = model.index(random.bounded(model.rowCount()), 0);
            watchedId = watched.data(LogModel::IdRole).toULongLong();
        }
        model.take(all);
        QVERIFY(shows(model, all));
        if (watched.isValid())
            QCOMPARE(watched.data(LogModel::IdRole).toULongLong(), watchedId);
    }
}

void LogPageModelTest::onlyRunningRowsTick()
{
    LogModel model;
    model.take({request(3), request(2, true), request(1)});
    QVERIFY(model.anyRunning());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.tick();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    model.take(requests({3, 2, 1}));
    QVERIFY(!model.anyRunning());
}

QTEST_GUILESS_MAIN(LogPageModelTest)
#include "LogPageModelTest.moc"
