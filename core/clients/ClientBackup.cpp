// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/ClientBackup.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gatehouse {

namespace {

using Json = nlohmann::ordered_json;
using Kept = ClientBackup::Kept;

constexpr unsigned ownerOnly = 0600;
/// More of our own writings than these are not told from others'.
constexpr std::size_t mostDigests = 16;

Json toJson(const Kept &kept)
{
    Json folders = Json::array();
    for (const QString &folder : kept.madeFolders)
        folders.push_back(folder.toStdString());
    return {{"path", kept.path.toStdString()}, {"target", kept.target.toStdString()}, {"existed", kept.existed}, {"mode", kept.mode},
            {"original", kept.digest},         {"made_folders", std::move(folders)},  {"written", kept.ours}};
}

Kept fromJson(const Json &json)
{
    Kept kept{.path = QString::fromStdString(json.at("path").get<std::string>()),
              .target = QString::fromStdString(json.at("target").get<std::string>()),
              .existed = json.at("existed").get<bool>(),
              .mode = json.at("mode").get<unsigned>(),
              .digest = json.at("original").get<std::string>()};
    for (const Json &folder : json.at("made_folders"))
        kept.madeFolders.append(QString::fromStdString(folder.get<std::string>()));
    kept.ours = json.at("written").get<std::vector<std::string>>();
    return kept;
}

} // namespace

std::string digestOf(std::string_view bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return hash.result().toHex().toStdString();
}

bool ClientBackup::Kept::isOurs(std::string_view bytes) const
{
    return std::find(ours.begin(), ours.end(), digestOf(bytes)) != ours.end();
}

void ClientBackup::Kept::addOurs(std::string_view bytes)
{
    std::erase(ours, digestOf(bytes));
    ours.push_back(digestOf(bytes));
    if (ours.size() > mostDigests)
        ours.erase(ours.begin());
}

ClientBackup::ClientBackup(QString folder, FileWriter &writer) : m_folder(std::move(folder)), m_writer(writer) {}

QString ClientBackup::file(const std::string &name) const
{
    return QDir(m_folder).filePath(QString::fromStdString(name));
}

Result<std::vector<Kept>, QString> ClientBackup::load() const
{
    std::vector<Kept> all;
    QFile journal(file("journal.json"));
    if (!journal.exists())
        return all;
    if (journal.open(QIODevice::ReadOnly)) {
        try {
            const Json root = Json::parse(journal.readAll().toStdString());
            for (const Json &entry : root.at("files"))
                all.push_back(fromJson(entry));
            return all;
        } catch (const Json::exception &) {
            all.clear();
        }
    }
    return QCoreApplication::translate(
               "ClientBackup",
               "%1, which tells what was there before, cannot be read. The originals are beside it; put them back by hand, then remove "
               "that folder.")
        .arg(journal.fileName());
}

QString ClientBackup::put(const QString &path, std::string_view bytes)
{
    if (!QFileInfo(m_folder).isDir()) {
        if (!QDir().mkpath(m_folder))
            return QCoreApplication::translate("ClientBackup",
                                               "The folder %1 cannot be made. Check the permissions of the folder above it.")
                .arg(m_folder);
        QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    const QString reason = m_writer.write(path, bytes, ownerOnly);
    if (reason.isEmpty())
        return {};
    return QCoreApplication::translate(
               "ClientBackup",
               "A copy of what is there cannot be kept in %1: %2. Nothing was changed. Check the permissions and the space on the disk.")
        .arg(m_folder, reason);
}

QString ClientBackup::save(const std::vector<Kept> &kept)
{
    Json files = Json::array();
    for (const Kept &one : kept)
        files.push_back(toJson(one));
    return put(file("journal.json"), Json{{"files", std::move(files)}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

QString ClientBackup::keepOriginal(const Kept &kept, std::string_view bytes)
{
    return put(file(kept.digest + ".original"), bytes);
}

Result<std::string, QString> ClientBackup::original(const Kept &kept) const
{
    QFile copy(file(kept.digest + ".original"));
    if (copy.open(QIODevice::ReadOnly)) {
        std::string bytes = copy.readAll().toStdString();
        if (digestOf(bytes) == kept.digest)
            return bytes;
    }
    return QCoreApplication::translate("ClientBackup", "The copy of what %1 was before, %2, is damaged or gone. Nothing was changed.")
        .arg(kept.path, copy.fileName());
}

void ClientBackup::forget()
{
    m_writer.remove(file("journal.json"));
    FileWriter::sweep(file("journal.json"));
    QDir folder(m_folder);
    const QStringList copies =
        folder.entryList({QStringLiteral("*.original"), QStringLiteral(".*.original.gatehouse-new")}, QDir::Files | QDir::Hidden);
    for (const QString &copy : copies)
        m_writer.remove(folder.filePath(copy));
    QDir().rmdir(m_folder);
}

} // namespace gatehouse
