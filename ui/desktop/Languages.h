// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>

namespace gatehouse {

/// The language of all that is shown, changed while the application runs: every widget gets a LanguageChange event. Main thread.
class Languages
{
public:
    Languages() = default;
    ~Languages();
    Languages(const Languages &) = delete;
    Languages &operator=(const Languages &) = delete;

    /// "de", "ja", ...; empty: the system's. English where there are no texts for it.
    void apply(const QString &language);
    QString applied() const { return m_applied; }

    /// The languages that the program carries, English among them: "de", "en", ...
    static QStringList all();
    /// A language's name in itself: "Deutsch".
    static QString nameOf(const QString &language);

private:
    QString m_applied;
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace gatehouse
