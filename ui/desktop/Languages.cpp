// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/Languages.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace gatehouse {

namespace {

const QString english = QStringLiteral("en");
const QString folder = QStringLiteral(":/i18n");

bool load(QTranslator &translator, const QLocale &locale, const QString &file, const QString &place)
{
    return translator.load(locale, file, QStringLiteral("_"), place);
}

} // namespace

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void Languages::apply(const QString &language)
{
    m_applied = language;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    // Qt's own words first, then ours: the last one installed is asked first.
    // Of the person's other languages none is better than English is, the language of Qt's source.
    if (locale.language() != QLocale::English &&
        load(m_qt, locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    // English too has a file: its plurals.
    if (load(m_own, locale, QStringLiteral("gatehouse"), folder) || load(m_own, QLocale(english), QStringLiteral("gatehouse"), folder))
        QCoreApplication::installTranslator(&m_own);
}

QStringList Languages::all()
{
    QStringList found{english};
    for (QString file : QDir(folder).entryList({QStringLiteral("gatehouse_*.qm")})) {
        file.remove(0, file.indexOf(u'_') + 1);
        found += file.left(file.lastIndexOf(u'.'));
    }
    found.removeDuplicates();
    found.sort();
    return found;
}

QString Languages::nameOf(const QString &language)
{
    const QLocale locale(language);
    // Qt calls it by its region too where the region differs from the usual: "American English", "简体中文".
    if (locale.language() == QLocale::English)
        return QStringLiteral("English");
    QString name = locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace gatehouse
