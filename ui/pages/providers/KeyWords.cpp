// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/providers/KeyWords.h"

#include <QtCore/QCoreApplication>

namespace gatehouse {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gatehouse::KeyWords)
};

QString originSentence(const std::string &origin)
{
    if (origin == "keychain")
        return Words::tr("The key comes from the keychain.");
    if (origin == "file")
        return Words::tr("The key comes from a file that the settings name.");
    return Words::tr("The key comes from the variable %1.").arg(QString::fromStdString(origin));
}

} // namespace

QString keySentence(const ProviderKeys::Entry &entry)
{
    switch (entry.state) {
    case ProviderKeys::State::Loading:
        return Words::tr("Asking the keychain…");
    case ProviderKeys::State::Ready:
        return originSentence(entry.origin);
    case ProviderKeys::State::NotNeeded:
        return Words::tr("No key is needed.");
    case ProviderKeys::State::Locked:
        return entry.problem.empty() ? Words::tr("The keychain is locked. Unlock it and try again.")
                                     : QString::fromStdString(entry.problem);
    case ProviderKeys::State::Missing:
        break;
    }
    return entry.problem.empty() ? Words::tr("There is no key yet.") : QString::fromStdString(entry.problem);
}

QString whyNotKeychain(const Provider &provider)
{
    const QString name = QString::fromStdString(provider.key.name);
    switch (provider.key.kind) {
    case KeySource::Kind::Environment:
        return Words::tr("The settings file takes this key from the variable %1. Set it there.").arg(name);
    case KeySource::Kind::File:
        return Words::tr("The settings file takes this key from the file %1. Change it there.").arg(name);
    case KeySource::Kind::None:
        return Words::tr("The settings file says that this provider gets no key.");
    case KeySource::Kind::Keychain:
        break;
    }
    return {};
}

} // namespace gatehouse
