// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/KeyCommands.h"

#include "app/ExitCode.h"
#include "app/Instance.h"
#include "app/Program.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>

#include <cstdio>
#include <iostream>
#include <string>

#ifndef Q_OS_WIN
#include <termios.h>
#include <unistd.h>
#endif

namespace gatehouse {

namespace {

constexpr std::size_t keyLimit = 64 * 1024;

QString words(const char *text)
{
    return QCoreApplication::translate("Keys", text);
}

void complain(const QString &sentence)
{
    std::fprintf(stderr, "gatehouse: %s\n", sentence.toUtf8().constData());
}

/// While it lives, what is typed is not shown.
class HiddenInput
{
public:
    HiddenInput()
    {
#ifndef Q_OS_WIN
        if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_hidden = true;
        std::fprintf(stderr, "%s", words("Key: ").toUtf8().constData());
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
#endif
    }
    ~HiddenInput()
    {
#ifndef Q_OS_WIN
        if (m_hidden) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
            std::fprintf(stderr, "\n");
        }
#endif
    }
    HiddenInput(const HiddenInput &) = delete;
    HiddenInput &operator=(const HiddenInput &) = delete;

private:
#ifndef Q_OS_WIN
    termios m_before{};
    bool m_hidden = false;
#endif
};

std::string readKey()
{
    const HiddenInput hidden;
    std::string key;
    std::getline(std::cin, key);
    while (!key.empty() && (key.back() == '\r' || key.back() == '\n' || key.back() == ' '))
        key.pop_back();
    return key;
}

/// The settings, or a complaint and the exit code.
std::optional<int> load(Program &program)
{
    if (program.settings.load())
        return std::nullopt;
    complain(program.settings.problem());
    return ExitConfig;
}

std::optional<int> checkProvider(const Program &program, const CommandLine &line)
{
    const ConfigurationPtr configuration = program.settings.configuration();
    if (configuration->provider(line.provider.toStdString()) || configuration->catalogue().provider(line.provider.toStdString()))
        return std::nullopt;
    QStringList names;
    for (const Provider &provider : configuration->providers())
        names.append(QString::fromStdString(provider.id));
    complain(words("There is no provider \"%1\". Known are: %2. Others are added to settings.json under \"providers\".")
                 .arg(line.provider, names.join(QStringLiteral(", "))));
    return ExitUsage;
}

QString entryFor(const CommandLine &line)
{
    return QStringLiteral("provider/%1").arg(line.provider);
}

/// Runs one job of the keychain to its end.
template <typename Start>
SecretStore::Outcome finished(Start start)
{
    QEventLoop loop;
    SecretStore::Outcome result;
    start([&](SecretStore::Outcome outcome) {
        result = std::move(outcome);
        loop.quit();
    });
    loop.exec();
    return result;
}

int report(const SecretStore::Outcome &outcome, const Program &program, const CommandLine &line, const QString &success)
{
    if (outcome.status != SecretStore::Status::Ok) {
        complain(outcome.message);
        return ExitUnavailable;
    }
    Instance::ask(program.settings.path(), "key " + line.provider.toUtf8());
    std::printf("%s\n", success.toUtf8().constData());
    return ExitOk;
}

} // namespace

int setKey(const CommandLine &line)
{
    Program program(line.settings);
    if (const auto code = load(program))
        return *code;
    if (const auto code = checkProvider(program, line))
        return *code;
    const Secret key(readKey());
    if (key.isEmpty() || key.reveal().size() > keyLimit) {
        complain(key.isEmpty() ? words("No key came on standard input.") : words("What came on standard input is too long for a key."));
        return ExitDataError;
    }
    for (char c : key.reveal())
        if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7f) {
            complain(words("A key holds neither spaces nor control characters nor letters beyond ASCII. Copy it once more."));
            return ExitDataError;
        }
    const auto outcome = finished([&](SecretStore::Callback done) { program.secrets.write(entryFor(line), key, std::move(done)); });
    return report(outcome, program, line, words("The key of %1 is in %2.").arg(line.provider, program.secrets.displayName()));
}

int removeKey(const CommandLine &line)
{
    Program program(line.settings);
    if (const auto code = load(program))
        return *code;
    if (const auto code = checkProvider(program, line))
        return *code;
    const auto outcome = finished([&](SecretStore::Callback done) { program.secrets.remove(entryFor(line), std::move(done)); });
    if (outcome.status == SecretStore::Status::NotFound) {
        complain(words("There is no key of %1 in %2.").arg(line.provider, program.secrets.displayName()));
        return ExitUnavailable;
    }
    return report(outcome, program, line, words("The key of %1 is no longer in %2.").arg(line.provider, program.secrets.displayName()));
}

int listKeys(const CommandLine &line)
{
    Program program(line.settings);
    if (const auto code = load(program))
        return *code;
    QEventLoop loop;
    QObject::connect(&program.keys, &ProviderKeys::changed, &loop, [&] {
        if (!program.keys.anyLoading())
            loop.quit();
    });
    const ConfigurationPtr configuration = program.settings.configuration();
    program.keys.load(configuration);
    if (program.keys.anyLoading())
        loop.exec();
    for (const Provider &provider : configuration->providers()) {
        const ProviderKeys::Entry entry = program.keys.entry(provider.id);
        QString state;
        switch (entry.state) {
        case ProviderKeys::State::Ready:
            state = words("key from %1").arg(QString::fromStdString(entry.origin));
            break;
        case ProviderKeys::State::NotNeeded:
            state = words("needs no key");
            break;
        case ProviderKeys::State::Locked:
            state = words("the keychain is locked");
            break;
        default:
            state = words("no key");
            break;
        }
        if (!entry.problem.empty())
            state += QStringLiteral(" (%1)").arg(QString::fromStdString(entry.problem));
        std::printf("%-14s %s\n", provider.id.c_str(), state.toUtf8().constData());
    }
    return ExitOk;
}

} // namespace gatehouse
