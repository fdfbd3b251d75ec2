<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ClientBackup</name>
    <message>
        <source>%1, which tells what was there before, cannot be read. The originals are beside it; put them back by hand, then remove that folder.</source>
        <translation>%1 sagt, was vorher da war, kann aber nicht gelesen werden. Die Originale liegen daneben: Legen Sie sie von Hand zurück und entfernen Sie dann diesen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie die Berechtigungen des übergeordneten Ordners.</translation>
    </message>
    <message>
        <source>A copy of what is there cannot be kept in %1: %2. Nothing was changed. Check the permissions and the space on the disk.</source>
        <translation>Eine Kopie des Vorhandenen kann nicht in %1 abgelegt werden: %2. Es wurde nichts geändert. Prüfen Sie die Berechtigungen und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The copy of what %1 was before, %2, is damaged or gone. Nothing was changed.</source>
        <translation>Die Kopie von %1 im früheren Zustand, %2, ist beschädigt oder fehlt. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ClientConnector</name>
    <message>
        <source>%1 does not exist. Start the program once so that it makes it, then try again.</source>
        <translation>%1 gibt es nicht. Starten Sie das Programm einmal, damit es die Datei anlegt, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Another Gatehouse is changing these settings right now. Try again in a moment.</source>
        <translation>Ein anderes Gatehouse ändert gerade diese Einstellungen. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie die Berechtigungen des übergeordneten Ordners.</translation>
    </message>
    <message>
        <source>%1 was changed by another program just now. Try again.</source>
        <translation>%1 wurde gerade von einem anderen Programm geändert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check its permissions and the space on the disk, then try again.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Prüfen Sie die Berechtigungen und den Platz auf dem Datenträger und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be put back: %2. Check its permissions and the space on the disk, then try again.</source>
        <translation>%1 kann nicht zurückgelegt werden: %2. Prüfen Sie die Berechtigungen und den Platz auf dem Datenträger und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 was edited since it was connected. The edited file is kept as %2.</source>
        <translation>%1 wurde seit dem Verbinden bearbeitet. Die bearbeitete Datei bleibt als %2 erhalten.</translation>
    </message>
    <message>
        <source>Then take back what was changed.</source>
        <translation>Nehmen Sie dann die Änderungen zurück.</translation>
    </message>
    <message>
        <source>There is nothing to take back: Gatehouse has kept no other settings of %1.</source>
        <translation>Es gibt nichts zurückzunehmen: Gatehouse hat keine anderen Einstellungen von %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>another program has changed it just now</source>
        <translation>ein anderes Programm hat sie gerade geändert</translation>
    </message>
</context>
<context>
    <name>ClientTokens</name>
    <message>
        <source>The name of a client has small letters, digits and dashes.</source>
        <translation>Der Name eines Clients besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>This client gets no token of its own: %1</source>
        <translation>Dieser Client bekommt kein eigenes Token: %1</translation>
    </message>
    <message>
        <source>There is no keychain to keep it.</source>
        <translation>Es gibt keinen Schlüsselbund, der es aufbewahren könnte.</translation>
    </message>
    <message>
        <source>The token opens nothing any more, but it is still in the keychain: %1</source>
        <translation>Das Token öffnet nichts mehr, ist aber noch im Schlüsselbund: %1</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Start Claude Code again to use it.</source>
        <translation>Starten Sie Claude Code neu, um es zu nutzen.</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Claude Code uses: %1. Ask who manages this computer.</source>
        <translation>Die Einstellungen eines Administrators legen fest, welchen Dienst Claude Code verwendet: %1. Fragen Sie, wer diesen Computer verwaltet.</translation>
    </message>
    <message>
        <source>Quit Claude Desktop fully and open it again to use it.</source>
        <translation>Beenden Sie Claude Desktop vollständig und öffnen Sie es wieder, um es zu nutzen.</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Claude Desktop uses: %1. Ask who manages this computer.</source>
        <translation>Die Einstellungen eines Administrators legen fest, welchen Dienst Claude Desktop verwendet: %1. Fragen Sie, wer diesen Computer verwaltet.</translation>
    </message>
    <message>
        <source>Claude Desktop has no settings for other services on this computer yet. Fill in its own dialog once, with the values below.</source>
        <translation>Claude Desktop hat auf diesem Computer noch keine Einstellungen für andere Dienste. Füllen Sie einmal seinen eigenen Dialog mit den Werten unten aus.</translation>
    </message>
    <message>
        <source>%1 was connected already. Nothing changed.</source>
        <translation>%1 war schon verbunden. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 ist verbunden.</translation>
    </message>
    <message>
        <source>Restored the original settings of %1.</source>
        <translation>Die ursprünglichen Einstellungen von %1 sind wiederhergestellt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2 Mend it, then connect again.</source>
        <translation>%1 kann nicht gelesen werden: %2 Beheben Sie das und verbinden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no %1 text for %2. Choose one of these: %3.</source>
        <translation>Für %2 gibt es keinen Text der Form %1. Wählen Sie eine von diesen: %3.</translation>
    </message>
    <message>
        <source>Start Codex again to use it.</source>
        <translation>Starten Sie Codex neu, um es zu nutzen.</translation>
    </message>
    <message>
        <source>Start OpenCode again to use it.</source>
        <translation>Starten Sie OpenCode neu, um es zu nutzen.</translation>
    </message>
    <message>
        <source>Start Qwen Code again to use it.</source>
        <translation>Starten Sie Qwen Code neu, um es zu nutzen.</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Qwen Code uses: %1. Ask who manages this computer.</source>
        <translation>Die Einstellungen eines Administrators legen fest, welchen Dienst Qwen Code verwendet: %1. Fragen Sie, wer diesen Computer verwaltet.</translation>
    </message>
    <message>
        <source>the environment of this program</source>
        <translation>der Umgebung dieses Programms</translation>
    </message>
    <message>
        <source>Its key opens the gateway no more; where its settings were copied to, copy them anew.</source>
        <translation>Sein Schlüssel öffnet das Gateway nicht mehr; wohin seine Einstellungen kopiert wurden, dorthin kopieren Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>ConfigFile</name>
    <message>
        <source>%1 is a link that leads nowhere. Mend or remove the link, then try again.</source>
        <translation>%1 ist eine Verknüpfung, die ins Leere führt. Berichtigen oder entfernen Sie sie und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is a folder, and should be a file. Move it out of the way, then try again.</source>
        <translation>%1 ist ein Ordner und sollte eine Datei sein. Verschieben Sie ihn an einen anderen Ort und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB, which is more than any settings need. Look into it, then try again.</source>
        <translation>%1 ist größer als 4 MiB, mehr als Einstellungen je brauchen. Sehen Sie hinein und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its owner and permissions, then try again.</source>
        <translation>%1 kann nicht gelesen werden: %2. Prüfen Sie Eigentümer und Berechtigungen und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 belongs to another user. Make it your own, then try again.</source>
        <translation>%1 gehört einem anderen Benutzer. Machen Sie sich zum Eigentümer und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is read-only. Make it writable, then try again.</source>
        <translation>%1 ist schreibgeschützt. Heben Sie den Schreibschutz auf und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The folder %1 is read-only. Make it writable, then try again.</source>
        <translation>Der Ordner %1 ist schreibgeschützt. Heben Sie den Schreibschutz auf und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 should be a folder, and is not. Move it out of the way, then try again.</source>
        <translation>%1 sollte ein Ordner sein und ist keiner. Räumen Sie es aus dem Weg und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Move it out of the way, then try again.</source>
        <translation>%1 ist keine gewöhnliche Datei. Räumen Sie es aus dem Weg und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>&quot;%1&quot; in line %2 should be an object in braces.</source>
        <translation>„%1“ in Zeile %2 sollte ein Objekt in geschweiften Klammern sein.</translation>
    </message>
    <message>
        <source>No member is named.</source>
        <translation>Es ist kein Eintrag genannt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be changed without changing more: it is part of a list or of another value.</source>
        <translation>„%1“ kann nicht geändert werden, ohne mehr zu ändern: Es ist Teil einer Liste oder eines anderen Werts.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a list in brackets.</source>
        <translation>„%1“ sollte eine Liste in eckigen Klammern sein.</translation>
    </message>
    <message>
        <source>this is not UTF-8</source>
        <translation>das ist kein UTF-8</translation>
    </message>
    <message>
        <source>the text should end here</source>
        <translation>hier sollte der Text enden</translation>
    </message>
    <message>
        <source>this comment has no end</source>
        <translation>dieser Kommentar hat kein Ende</translation>
    </message>
    <message>
        <source>objects and lists nest too deep</source>
        <translation>Objekte und Listen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing</source>
        <translation>ein Komma oder eine schließende geschweifte Klammer fehlt</translation>
    </message>
    <message>
        <source>a name in double quotes or a closing brace is missing</source>
        <translation>ein Name in doppelten Anführungszeichen oder eine schließende geschweifte Klammer fehlt</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>ein Doppelpunkt fehlt</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>ein Komma oder eine schließende eckige Klammer fehlt</translation>
    </message>
    <message>
        <source>a text in quotes cannot hold a line end or a control character</source>
        <translation>ein Text in Anführungszeichen darf kein Zeilenende und kein Steuerzeichen enthalten</translation>
    </message>
    <message>
        <source>this text has no closing quote</source>
        <translation>diesem Text fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>JSON has no such escape</source>
        <translation>diese Escape-Folge gibt es in JSON nicht</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>ein Wert fehlt</translation>
    </message>
    <message>
        <source>something is wrong there</source>
        <translation>dort stimmt etwas nicht</translation>
    </message>
    <message>
        <source>The settings should be an object in braces, and what stands in line %1 is not.</source>
        <translation>Die Einstellungen sollten ein Objekt in geschweiften Klammern sein; was in Zeile %1 steht, ist keines.</translation>
    </message>
    <message>
        <source>It is not valid JSON in line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2 ist kein gültiges JSON: %3.</translation>
    </message>
    <message>
        <source>this program takes no comments in its settings, so this one must go</source>
        <translation>dieses Programm nimmt in seinen Einstellungen keine Kommentare an, dieser muss also weg</translation>
    </message>
    <message>
        <source>nothing follows this comma, so it must go</source>
        <translation>auf dieses Komma folgt nichts, es muss also weg</translation>
    </message>
    <message>
        <source>this is not a number of JSON</source>
        <translation>das ist keine Zahl in JSON</translation>
    </message>
    <message>
        <source>It is not valid TOML in line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2 ist kein gültiges TOML: %3.</translation>
    </message>
    <message>
        <source>It is not valid TOML.</source>
        <translation>Das ist kein gültiges TOML.</translation>
    </message>
</context>
<context>
    <name>Gateway</name>
    <message>
        <source>Gatehouse cannot listen on %1, port %2: %3. Choose others in settings.json under gateway.address and gateway.port.</source>
        <translation>Gatehouse kann auf %1, Port %2 keine Verbindungen annehmen: %3. Wählen Sie in settings.json unter gateway.address und gateway.port andere Werte.</translation>
    </message>
    <message>
        <source>Port %1 is in use by %2. Stop that program, or choose another port in settings.json under gateway.port.</source>
        <translation>Port %1 wird von %2 verwendet. Beenden Sie dieses Programm oder wählen Sie in settings.json unter gateway.port einen anderen Port.</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source>The lock file in %1 cannot be made. Check that the folder can be written.</source>
        <translation>Die Sperrdatei in %1 kann nicht angelegt werden. Bitte prüfen, ob in den Ordner geschrieben werden kann.</translation>
    </message>
    <message>
        <source>The control socket cannot be opened: %1</source>
        <translation>Der Steuer-Socket kann nicht geöffnet werden: %1</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden. Prüfen Sie die Berechtigungen des übergeordneten Ordners.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check its permissions and the space on the disk.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Prüfen Sie die Berechtigungen und den Platz auf dem Datenträger.</translation>
    </message>
</context>
<context>
    <name>SettingsWriter</name>
    <message>
        <source>%1 was changed by another program at the same moment, so your change was left out. Make it again.</source>
        <translation>%1 wurde im selben Moment von einem anderen Programm geändert, deshalb blieb Ihre Änderung aus. Nehmen Sie sie noch einmal vor.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2. Check the permissions of its folder.</source>
        <translation>%1 kann nicht entfernt werden: %2. Prüfen Sie die Berechtigungen des Ordners.</translation>
    </message>
</context>
<context>
    <name>TrayMain</name>
    <message>
        <source>This is the tray application. The commands belong to the program &quot;gatehouse&quot;.</source>
        <translation>Dies ist die Anwendung für den Infobereich. Die Befehle gehören zum Programm „gatehouse“.</translation>
    </message>
</context>
<context>
    <name>UnifiedDiff</name>
    <message>
        <source>No line end at the end of the file</source>
        <translation>Kein Zeilenende am Ende der Datei</translation>
    </message>
    <message>
        <source>(no file)</source>
        <translation>(keine Datei)</translation>
    </message>
</context>
<context>
    <name>gatehouse::AboutPage</name>
    <message>
        <source>&amp;Copy diagnostic report</source>
        <translation>Diagnosebericht &amp;kopieren</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>About the diagnostic report</source>
        <translation>Zum Diagnosebericht</translation>
    </message>
    <message>
        <source>The report says which versions run here and how the gateway, the providers and the clients stand. It holds no keys and nothing of what was asked or answered.</source>
        <translation>Der Bericht nennt die Versionen, die hier laufen, und den Zustand von Gateway, Anbietern und Clients. Er enthält keine Schlüssel und nichts von dem, was gefragt oder geantwortet wurde.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licence of Gatehouse</source>
        <translation>Lizenz von Gatehouse</translation>
    </message>
    <message>
        <source>Gatehouse is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Gatehouse ist freie Software: Sie dürfen es unter der GNU General Public License, Version 3 oder später, nutzen, untersuchen, weitergeben und ändern. Es kommt ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Licences of what Gatehouse is built with</source>
        <translation>Lizenzen der Bestandteile von Gatehouse</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>&amp;Settings:</source>
        <translation>&amp;Einstellungen:</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>&amp;Protokoll:</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Protokolldatei</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copied the diagnostic report.</source>
        <translation>Diagnosebericht kopiert.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Built with Qt (LGPL-3.0), libcurl (curl), OpenSSL (Apache-2.0), simdjson (Apache-2.0), nlohmann/json (MIT), toml++ (MIT), QCoro (MIT) and QtKeychain (BSD-3-Clause). What is known of models comes from models.dev, under the MIT licence.</source>
        <translation>Gebaut mit Qt (LGPL-3.0), libcurl (curl), OpenSSL (Apache-2.0), simdjson (Apache-2.0), nlohmann/json (MIT), toml++ (MIT), QCoro (MIT) und QtKeychain (BSD-3-Clause). Was über Modelle bekannt ist, stammt von models.dev, unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Show the &amp;notice of models.dev…</source>
        <translation>Hi&amp;nweis von models.dev zeigen…</translation>
    </message>
    <message>
        <source>Notice of models.dev</source>
        <translation>Hinweis von models.dev</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccessTokens</name>
    <message>
        <source>Set the environment variable GATEHOUSE_TOKEN, or name a file under gateway.token in the settings.</source>
        <translation>Setzen Sie die Umgebungsvariable GATEHOUSE_TOKEN oder nennen Sie in den Einstellungen unter gateway.token eine Datei.</translation>
    </message>
    <message>
        <source>There is no access token: %1</source>
        <translation>Es gibt kein Zugriffstoken: %1</translation>
    </message>
    <message>
        <source>There is no access token: the environment variable %1, which gateway.token names, is not set. Set it and start Gatehouse again.</source>
        <translation>Es gibt kein Zugriffstoken: Die Umgebungsvariable %1, die gateway.token nennt, ist nicht gesetzt. Setzen Sie sie und starten Sie Gatehouse neu.</translation>
    </message>
    <message>
        <source>There is no access token: %1 Or: %2</source>
        <translation>Es gibt kein Zugriffstoken: %1 Oder: %2</translation>
    </message>
    <message>
        <source>There is no access token, and no keychain to keep one. %1</source>
        <translation>Es gibt kein Zugriffstoken und keinen Schlüsselbund, der eines aufbewahren könnte. %1</translation>
    </message>
    <message>
        <source>This access token does not come from the keychain. Change it where it stands.</source>
        <translation>Dieses Zugriffstoken kommt nicht aus dem Schlüsselbund. Ändern Sie es dort, wo es steht.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AddProviderPanel</name>
    <message>
        <source>This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a password or a key in it.</source>
        <translation>Das ist keine Adresse eines Anbieters. Sie sieht aus wie https://api.example.com/v1, ohne Namen, Passwort oder Schlüssel darin.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>A provider that Gatehouse knows</source>
        <translation>Ein Anbieter, den Gatehouse kennt</translation>
    </message>
    <message>
        <source>Search the providers</source>
        <translation>Anbieter durchsuchen</translation>
    </message>
    <message>
        <source>Providers that Gatehouse knows</source>
        <translation>Anbieter, die Gatehouse kennt</translation>
    </message>
    <message>
        <source>About the chosen provider</source>
        <translation>Zum gewählten Anbieter</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Seine Adresse</translation>
    </message>
    <message>
        <source>Its add&amp;ress:</source>
        <translation>Seine Ad&amp;resse:</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Add &amp;this one</source>
        <translation>D&amp;iesen hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Another one, by its address</source>
        <translation>Ein anderer, über seine Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Find out by testing</source>
        <translation>Durch Testen herausfinden</translation>
    </message>
    <message>
        <source>Add &amp;by address</source>
        <translation>&amp;Mit Adresse hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>&amp;Dialekt:</translation>
    </message>
    <message>
        <source>None of that name. Add it by its address below.</source>
        <translation>Keiner mit diesem Namen. Fügen Sie ihn unten über seine Adresse hinzu.</translation>
    </message>
    <message>
        <source>%1 gives each customer an address of their own.</source>
        <translation>%1 gibt jedem Kunden eine eigene Adresse.</translation>
    </message>
    <message>
        <source>You need an API key of %1.</source>
        <translation>Sie brauchen einen API-Schlüssel von %1.</translation>
    </message>
    <message>
        <source>%1 runs on this computer and needs no key.</source>
        <translation>%1 läuft auf diesem Computer und braucht keinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>gatehouse::AllProvidersTest</name>
    <message>
        <source>There is no provider with a key yet. Add one, then test it.</source>
        <translation>Noch kein Anbieter hat einen Schlüssel. Fügen Sie einen hinzu und testen Sie ihn dann.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The test did not come to its end.</source>
        <translation>Der Test kam nicht zum Ende.</translation>
    </message>
    <message numerus="yes">
        <source>%n providers work.</source>
        <translation>
            <numerusform>%n Anbieter funktioniert.</numerusform>
            <numerusform>%n Anbieter funktionieren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BodiesBanner</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>&amp;Turn off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Prompts and answers are kept in memory for %n more minutes, and shown to whoever looks at this page. They are never written to disk.</source>
        <translation>
            <numerusform>Prompts und Antworten bleiben noch %n Minute im Arbeitsspeicher und sind für alle sichtbar, die diese Seite ansehen. Sie werden nie auf den Datenträger geschrieben.</numerusform>
            <numerusform>Prompts und Antworten bleiben noch %n Minuten im Arbeitsspeicher und sind für alle sichtbar, die diese Seite ansehen. Sie werden nie auf den Datenträger geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BrokenSettings</name>
    <message>
        <source>The settings file has an error</source>
        <translation>Die Einstellungsdatei hat einen Fehler</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Mend the file in an editor. Gatehouse starts as soon as it can read it, and has changed nothing in it.</source>
        <translation>Beheben Sie den Fehler in einem Editor. Gatehouse startet, sobald es die Datei lesen kann, und hat nichts darin geändert.</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>O&amp;rdner öffnen</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>gatehouse::CatalogueRows</name>
    <message>
        <source>%1, needs no key</source>
        <translation>%1, braucht keinen Schlüssel</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientActions</name>
    <message>
        <source>The gateway is not listening, so there is nothing to copy yet. Start it, then copy again.</source>
        <translation>Das Gateway nimmt keine Verbindungen an, deshalb gibt es noch nichts zu kopieren. Starten Sie es und kopieren Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Copied the gateway base URL.</source>
        <translation>Basis-URL des Gateways kopiert.</translation>
    </message>
    <message>
        <source>Copied the gateway API key.</source>
        <translation>API-Schlüssel des Gateways kopiert.</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>Kopiert: %1.</translation>
    </message>
    <message>
        <source>Clears in %1 s.</source>
        <translation>Wird in %1 s gelöscht.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientCard</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Settings elsewhere</source>
        <translation>Einstellungen an anderer Stelle</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Restore original settings</source>
        <translation>Ursprüngliche Einstellungen wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the original settings of %1</source>
        <translation>Ursprüngliche Einstellungen von %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>Änderungen zeigen</translation>
    </message>
    <message>
        <source>Show what connecting %1 changes</source>
        <translation>Zeigen, was das Verbinden von %1 ändert</translation>
    </message>
    <message>
        <source>What is supported</source>
        <translation>Was unterstützt wird</translation>
    </message>
    <message>
        <source>Update settings</source>
        <translation>Einstellungen aktualisieren</translation>
    </message>
    <message>
        <source>Update the settings of %1</source>
        <translation>Einstellungen von %1 aktualisieren</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>A request from %1 arrived: it uses this gateway.</source>
        <translation>Eine Anfrage von %1 ist angekommen: Es verwendet dieses Gateway.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>Änderungen verbergen</translation>
    </message>
    <message>
        <source>Hide what connecting %1 changes</source>
        <translation>Verbergen, was das Verbinden von %1 ändert</translation>
    </message>
    <message>
        <source>Claude Desktop shows the models&apos; names as they were when its settings were written last; update its settings after you chose other models. Other makers&apos; models in Claude Desktop are outside what Anthropic supports.</source>
        <translation>Claude Desktop zeigt die Namen der Modelle so, wie sie beim letzten Schreiben seiner Einstellungen waren; aktualisieren Sie seine Einstellungen, nachdem Sie andere Modelle gewählt haben. Modelle anderer Hersteller in Claude Desktop unterstützt Anthropic nicht.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientChanges</name>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Changes to the settings of %1</source>
        <translation>Änderungen an den Einstellungen von %1</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Es würde sich nichts ändern.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientMenu</name>
    <message>
        <source>&amp;Connected</source>
        <translation>&amp;Verbunden</translation>
    </message>
    <message>
        <source>&amp;Restore original Claude settings…</source>
        <translation>Ursprüngliche Claude-Einstellungen &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Restore original…</source>
        <translation>Original &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Copy gateway base &amp;URL</source>
        <translation>Basis-&amp;URL des Gateways kopieren</translation>
    </message>
    <message>
        <source>Copy gateway API &amp;key</source>
        <translation>API-&amp;Schlüssel des Gateways kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all settings</source>
        <translation>&amp;Alle Einstellungen kopieren</translation>
    </message>
    <message>
        <source>the gateway settings for %1</source>
        <translation>Gateway-Einstellungen für %1</translation>
    </message>
    <message>
        <source>Open setup &amp;guide…</source>
        <translation>&amp;Einrichtungsanleitung öffnen…</translation>
    </message>
    <message>
        <source>Copy &amp;shell exports</source>
        <translation>S&amp;hell-Exporte kopieren</translation>
    </message>
    <message>
        <source>the shell exports for %1</source>
        <translation>Shell-Exporte für %1</translation>
    </message>
    <message>
        <source>Copy config s&amp;nippet</source>
        <translation>&amp;Konfigurationsausschnitt kopieren</translation>
    </message>
    <message>
        <source>the config snippet for %1</source>
        <translation>Konfigurationsausschnitt für %1</translation>
    </message>
    <message>
        <source>&amp;Connected (managed by an administrator)</source>
        <translation>&amp;Verbunden (von einem Administrator verwaltet)</translation>
    </message>
    <message>
        <source>&amp;Connected (now it uses another address)</source>
        <translation>&amp;Verbunden (verwendet jetzt eine andere Adresse)</translation>
    </message>
    <message>
        <source>&amp;Connected (its settings cannot be read)</source>
        <translation>&amp;Verbunden (Einstellungen nicht lesbar)</translation>
    </message>
    <message>
        <source>&amp;Connected (not found on this machine)</source>
        <translation>&amp;Verbunden (auf diesem Rechner nicht gefunden)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientSwitches</name>
    <message>
        <source>managed by an administrator</source>
        <translation>von einem Administrator verwaltet</translation>
    </message>
    <message>
        <source>not found here</source>
        <translation>hier nicht gefunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>uses another address</source>
        <translation>verwendet eine andere Adresse</translation>
    </message>
    <message>
        <source>settings cannot be read</source>
        <translation>Einstellungen nicht lesbar</translation>
    </message>
    <message>
        <source>Connected clients</source>
        <translation>Verbundene Clients</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientWords</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Points elsewhere: %1</source>
        <translation>Zeigt auf eine andere Adresse: %1</translation>
    </message>
    <message>
        <source>Its settings file is broken</source>
        <translation>Die Einstellungsdatei ist fehlerhaft</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>Auf diesem Computer nicht gefunden</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>%1 is set in %2 and may win over these settings.</source>
        <translation>%1 ist in %2 gesetzt und hat womöglich Vorrang vor diesen Einstellungen.</translation>
    </message>
    <message>
        <source>No request from it yet. Open %1 and say hi.</source>
        <translation>Noch keine Anfrage davon. Öffnen Sie %1 und sagen Sie Hallo.</translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n second(s) ago.</source>
        <translation>
            <numerusform>Die letzte Anfrage kam vor %n Sekunde an.</numerusform>
            <numerusform>Die letzte Anfrage kam vor %n Sekunden an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n minute(s) ago.</source>
        <translation>
            <numerusform>Die letzte Anfrage kam vor %n Minute an.</numerusform>
            <numerusform>Die letzte Anfrage kam vor %n Minuten an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n hour(s) ago.</source>
        <translation>
            <numerusform>Die letzte Anfrage kam vor %n Stunde an.</numerusform>
            <numerusform>Die letzte Anfrage kam vor %n Stunden an.</numerusform>
        </translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>Als JSON</translation>
    </message>
    <message>
        <source>As TOML</source>
        <translation>Als TOML</translation>
    </message>
    <message>
        <source>As a start script for bash and zsh</source>
        <translation>Als Startskript für bash und zsh</translation>
    </message>
    <message>
        <source>As a start script for PowerShell</source>
        <translation>Als Startskript für PowerShell</translation>
    </message>
    <message>
        <source>As lines for its dialog</source>
        <translation>Als Zeilen für den Dialog</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%n Einstellung in %1 ändert sich; alles andere bleibt.</numerusform>
            <numerusform>%n Einstellungen in %1 ändern sich; alles andere bleibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected, but with an old key: update its settings</source>
        <translation>Verbunden, aber mit einem alten Schlüssel: aktualisieren Sie seine Einstellungen</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientsFollow</name>
    <message>
        <source>%1 now uses %2.</source>
        <translation>%1 verwendet jetzt %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientsPage</name>
    <message>
        <source>About this page</source>
        <translation>Zu dieser Seite</translation>
    </message>
    <message>
        <source>Connecting changes only what points a client at this gateway. The original settings are kept and can be restored at any time. Which model answers is chosen under Models, and never changes a client&apos;s files.</source>
        <translation>Das Verbinden ändert nur, was einen Client auf dieses Gateway verweist. Die ursprünglichen Einstellungen bleiben aufbewahrt und lassen sich jederzeit wiederherstellen. Welches Modell antwortet, wählen Sie unter „Modelle“; das ändert nie die Dateien eines Clients.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectStep</name>
    <message>
        <source>The step before</source>
        <translation>Der vorige Schritt</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Dieser Schritt</translation>
    </message>
    <message>
        <source>&amp;Show what will change</source>
        <translation>Änderungen &amp;anzeigen</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Changes to the settings files</source>
        <translation>Änderungen an den Einstellungsdateien</translation>
    </message>
    <message>
        <source>Set up Claude Desktop by &amp;hand</source>
        <translation>Claude Desktop von &amp;Hand einrichten</translation>
    </message>
    <message>
        <source>&amp;Done, wait for it</source>
        <translation>Fertig, darauf &amp;warten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Or connect another one:</source>
        <translation>Oder einen anderen verbinden:</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>&amp;Connect %1</source>
        <translation>%1 &amp;verbinden</translation>
    </message>
    <message>
        <source>No client was found on this machine. It can be connected before it is installed.</source>
        <translation>Auf diesem Rechner wurde kein Client gefunden. Er lässt sich auch vor der Installation verbinden.</translation>
    </message>
    <message>
        <source>%1 is connected already.</source>
        <translation>%1 ist schon verbunden.</translation>
    </message>
    <message>
        <source>%1 is on this machine. Connecting keeps a copy of its settings, and can be taken back.</source>
        <translation>%1 ist auf diesem Rechner. Beim Verbinden wird eine Kopie der Einstellungen aufbewahrt, und es lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 is set in %2 and wins over the settings.</source>
        <translation>%1 ist in %2 gesetzt und hat Vorrang vor den Einstellungen.</translation>
    </message>
    <message>
        <source>Connecting %1…</source>
        <translation>%1 wird verbunden…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Nothing will change: it is connected already.</source>
        <translation>Es ändert sich nichts: schon verbunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n settings will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%n Einstellung in %1 ändert sich; alles andere bleibt.</numerusform>
            <numerusform>%n Einstellungen in %1 ändern sich; alles andere bleibt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyMenu</name>
    <message numerus="yes">
        <source>Copied. Clears in %n second(s).</source>
        <translation>
            <numerusform>Kopiert. Wird in %n Sekunde gelöscht.</numerusform>
            <numerusform>Kopiert. Wird in %n Sekunden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Copy settings for %1</source>
        <translation>Einstellungen für %1 kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyRows</name>
    <message>
        <source>What to do in Claude Desktop</source>
        <translation>Was in Claude Desktop zu tun ist</translation>
    </message>
    <message>
        <source>In Claude Desktop: Help, Troubleshooting, Enable Developer Mode; then Developer, Configure third-party inference. Choose Gateway as the connection and fill in these fields:</source>
        <translation>In Claude Desktop: Help, Troubleshooting, Enable Developer Mode; dann Developer, Configure third-party inference. Wählen Sie „Gateway“ als Verbindung und füllen Sie diese Felder aus:</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Cop&amp;y URL</source>
        <translation>&amp;URL kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>&amp;Schlüssel kopieren</translation>
    </message>
</context>
<context>
    <name>gatehouse::DialectCombo</name>
    <message>
        <source>Anthropic Messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <source>OpenAI Chat Completions</source>
        <translation>OpenAI Chat Completions</translation>
    </message>
    <message>
        <source>OpenAI Responses</source>
        <translation>OpenAI Responses</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
</context>
<context>
    <name>gatehouse::DialogRows</name>
    <message>
        <source>How to fill in the dialog</source>
        <translation>So füllen Sie den Dialog aus</translation>
    </message>
    <message>
        <source>In Claude Desktop choose Help &gt; Troubleshooting &gt; Enable Developer Mode, then Developer &gt; Configure Third-Party Inference…, and Gateway as the connection. Fill in these values and apply them. Then quit Claude Desktop fully and open it again.</source>
        <translation>Wählen Sie in Claude Desktop Help &gt; Troubleshooting &gt; Enable Developer Mode, dann Developer &gt; Configure Third-Party Inference… und „Gateway“ als Verbindung. Tragen Sie diese Werte ein und wenden Sie sie an. Beenden Sie Claude Desktop dann vollständig und öffnen Sie es wieder.</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, verborgen</translation>
    </message>
    <message>
        <source>%1. %2:</source>
        <translation>%1. %2:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>The gateway is not listening.</source>
        <translation>Das Gateway nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::EntryForm</name>
    <message>
        <source>Changed what %1 sees.</source>
        <translation>Geändert, was %1 sieht.</translation>
    </message>
    <message>
        <source>Changed the context of %1.</source>
        <translation>Kontext von %1 geändert.</translation>
    </message>
    <message>
        <source>What answers</source>
        <translation>Was antwortet</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>Dieses Modell verwen&amp;den</translation>
    </message>
    <message>
        <source>About images</source>
        <translation>Zu Bildern</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>Na&amp;me:</translation>
    </message>
    <message>
        <source>Pro&amp;vider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>Mode&amp;l:</source>
        <translation>M&amp;odell:</translation>
    </message>
    <message>
        <source>Sho&amp;wn as:</source>
        <translation>An&amp;gezeigt als:</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>&amp;Bilder:</translation>
    </message>
    <message>
        <source>1M &amp;context:</source>
        <translation>1M-Konte&amp;xt:</translation>
    </message>
    <message>
        <source>&amp;Fallbacks:</source>
        <translation>&amp;Fallbacks:</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>Wie %1</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Choose a provider</source>
        <translation>Anbieter wählen</translation>
    </message>
    <message>
        <source>This model cannot read images.</source>
        <translation>Dieses Modell kann keine Bilder lesen.</translation>
    </message>
    <message>
        <source>&amp;Empty this slot</source>
        <translation>Diesen Slot lee&amp;ren</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>%1 goes to %2 (%3).</source>
        <translation>%1 geht an %2 (%3).</translation>
    </message>
    <message>
        <source>Choose a model of %1.</source>
        <translation>Wählen Sie ein Modell von %1.</translation>
    </message>
    <message>
        <source>Choose a provider first.</source>
        <translation>Wählen Sie zuerst einen Anbieter.</translation>
    </message>
    <message>
        <source>%1 is named %2.</source>
        <translation>%1 heißt jetzt %2.</translation>
    </message>
    <message>
        <source>%1 is shown by its model&apos;s name.</source>
        <translation>%1 wird mit dem Namen des Modells angezeigt.</translation>
    </message>
    <message>
        <source>%1 is shown as %2.</source>
        <translation>%1 wird als %2 angezeigt.</translation>
    </message>
    <message>
        <source>Changed the fallbacks of %1.</source>
        <translation>Fallbacks von %1 geändert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::FallbackList</name>
    <message>
        <source>Fallbacks, in their order</source>
        <translation>Fallbacks in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Ta&amp;ke away</source>
        <translation>Wegn&amp;ehmen</translation>
    </message>
    <message>
        <source>Add fall&amp;back</source>
        <translation>Fallback hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Ne&amp;xt:</source>
        <translation>&amp;Danach:</translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRunWindow</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Sk&amp;ip this step</source>
        <translation>Diesen Schritt überspr&amp;ingen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Connect Claude to any model</source>
        <translation>Claude mit jedem Modell verbinden</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Einen Client verbinden</translation>
    </message>
    <message>
        <source>Say hi</source>
        <translation>Hallo sagen</translation>
    </message>
</context>
<context>
    <name>gatehouse::Gateway</name>
    <message>
        <source>It refused the key: &quot;%1&quot;. Replace the key.</source>
        <translation>Der Schlüssel wurde abgelehnt: „%1“. Ersetzen Sie ihn.</translation>
    </message>
    <message>
        <source>It asks for payment: &quot;%1&quot;. Look at your account there.</source>
        <translation>Es wird eine Zahlung verlangt: „%1“. Sehen Sie dort in Ihrem Konto nach.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No provider has a key yet. Add one in the settings.</source>
        <translation>Noch kein Anbieter hat einen Schlüssel. Fügen Sie in den Einstellungen einen hinzu.</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayAddressBox</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Find a free port</source>
        <translation>&amp;Freien Port suchen</translation>
    </message>
    <message>
        <source>Gateway base URL</source>
        <translation>Basis-URL des Gateways</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the gateway base URL</source>
        <translation>Basis-URL des Gateways kopieren</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>About the address</source>
        <translation>Zur Adresse</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>Nur Programme auf diesem Computer können es erreichen.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>Por&amp;t:</translation>
    </message>
    <message>
        <source>Gateway base &amp;URL:</source>
        <translation>Basis-&amp;URL des Gateways:</translation>
    </message>
    <message>
        <source>The gateway is not listening</source>
        <translation>Das Gateway nimmt keine Verbindungen an</translation>
    </message>
    <message>
        <source>The port is %1 now. Clients that were connected before need to be connected again.</source>
        <translation>Der Port ist jetzt %1. Schon verbundene Clients müssen neu verbunden werden.</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>Kopiert: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayKeyBox</name>
    <message>
        <source>Gateway key</source>
        <translation>Gateway-Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Show the gateway key</source>
        <translation>Gateway-Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy the gateway key</source>
        <translation>Gateway-Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Make a &amp;new one…</source>
        <translation>&amp;Neuen erzeugen…</translation>
    </message>
    <message>
        <source>Make a new gateway key</source>
        <translation>Neuen Gateway-Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>Ask clients for a &amp;key</source>
        <translation>Von Clients einen Schlüssel &amp;verlangen</translation>
    </message>
    <message>
        <source>About the gateway key</source>
        <translation>Zum Gateway-Schlüssel</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>K&amp;ey of all clients:</source>
        <translation>Schlüss&amp;el aller Clients:</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>No key is asked for: every program on this computer can use your providers.</source>
        <translation>Es wird kein Schlüssel verlangt: Jedes Programm auf diesem Computer kann Ihre Anbieter nutzen.</translation>
    </message>
    <message>
        <source>Clients that Gatehouse connects have a key of their own. This one is for all others.</source>
        <translation>Clients, die Gatehouse verbindet, haben einen eigenen Schlüssel. Dieser ist für alle anderen.</translation>
    </message>
    <message>
        <source>The keychain has not given the key; it may be locked. Clients that have a key go on working.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht herausgegeben; vielleicht ist er gesperrt. Clients, die einen Schlüssel haben, arbeiten weiter.</translation>
    </message>
    <message>
        <source>Other devices can reach this gateway, so a key is always asked for.</source>
        <translation>Andere Geräte können dieses Gateway erreichen, deshalb wird immer ein Schlüssel verlangt.</translation>
    </message>
    <message>
        <source>Hi&amp;de</source>
        <translation>Ver&amp;bergen</translation>
    </message>
    <message>
        <source>Hide the gateway key</source>
        <translation>Gateway-Schlüssel verbergen</translation>
    </message>
    <message numerus="yes">
        <source>The key is shown for %n seconds.</source>
        <translation>
            <numerusform>Der Schlüssel wird %n Sekunde lang angezeigt.</numerusform>
            <numerusform>Der Schlüssel wird %n Sekunden lang angezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the gateway key. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>Gateway-Schlüssel kopiert. Die Zwischenablage wird in %n Sekunde geleert.</numerusform>
            <numerusform>Gateway-Schlüssel kopiert. Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new gateway key?</source>
        <translation>Neuen Gateway-Schlüssel erzeugen?</translation>
    </message>
    <message>
        <source>The old one stops working at once. Clients that Gatehouse connected keep working; all others must be given the new key.</source>
        <translation>Der alte gilt sofort nicht mehr. Clients, die Gatehouse verbunden hat, arbeiten weiter; alle anderen brauchen den neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Neuen Schlüssel erzeugen</translation>
    </message>
    <message>
        <source>There is a new gateway key. Copy it to the clients that Gatehouse did not connect.</source>
        <translation>Es gibt einen neuen Gateway-Schlüssel. Kopieren Sie ihn in die Clients, die Gatehouse nicht verbunden hat.</translation>
    </message>
    <message>
        <source>Let every program use your providers without a key?</source>
        <translation>Jedes Programm Ihre Anbieter ohne Schlüssel nutzen lassen?</translation>
    </message>
    <message>
        <source>Every program on this computer, of every user of it, could then spend your money with your providers.</source>
        <translation>Jedes Programm auf diesem Computer, von jedem seiner Benutzer, könnte dann bei Ihren Anbietern Ihr Geld ausgeben.</translation>
    </message>
    <message>
        <source>Ask for no key</source>
        <translation>Keinen Schlüssel verlangen</translation>
    </message>
    <message>
        <source>Clients need a key now.</source>
        <translation>Clients brauchen jetzt einen Schlüssel.</translation>
    </message>
    <message>
        <source>Clients need no key now.</source>
        <translation>Clients brauchen jetzt keinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayPage</name>
    <message>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <source>Pa&amp;th:</source>
        <translation>Pfa&amp;d:</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayStateBox</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>State of the gateway</source>
        <translation>Zustand des Gateways</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Pause for &amp;1 hour</source>
        <translation>Für &amp;1 Stunde pausieren</translation>
    </message>
    <message>
        <source>&amp;Pause until I resume</source>
        <translation>&amp;Pausieren, bis ich fortsetze</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>Fo&amp;rtsetzen</translation>
    </message>
    <message>
        <source>Every request gets an error that says so, until you resume.</source>
        <translation>Jede Anfrage bekommt einen Fehler, der das sagt, bis Sie fortsetzen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayTrayModel</name>
    <message>
        <source>the gateway is not listening</source>
        <translation>das Gateway nimmt keine Verbindungen an</translation>
    </message>
    <message>
        <source>the keychain is locked</source>
        <translation>der Schlüsselbund ist gesperrt</translation>
    </message>
</context>
<context>
    <name>gatehouse::GeneralPage</name>
    <message>
        <source>Start and end</source>
        <translation>Starten und Beenden</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Show the &amp;first steps again…</source>
        <translation>&amp;Erste Schritte noch einmal zeigen…</translation>
    </message>
    <message>
        <source>&amp;Start at login</source>
        <translation>Bei der &amp;Anmeldung starten</translation>
    </message>
    <message>
        <source>About starting at login</source>
        <translation>Zum Start bei der Anmeldung</translation>
    </message>
    <message>
        <source>Start the &amp;gateway when Gatehouse starts</source>
        <translation>&amp;Gateway starten, wenn Gatehouse startet</translation>
    </message>
    <message>
        <source>Show the &amp;window at start</source>
        <translation>Beim Start das &amp;Fenster zeigen</translation>
    </message>
    <message>
        <source>When the last window &amp;closes:</source>
        <translation>Beim S&amp;chließen des letzten Fensters:</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The gateway starts together with Gatehouse.</source>
        <translation>Das Gateway startet zusammen mit Gatehouse.</translation>
    </message>
    <message>
        <source>The gateway starts when you start it.</source>
        <translation>Das Gateway startet, wenn Sie es starten.</translation>
    </message>
    <message>
        <source>The window is shown when Gatehouse starts.</source>
        <translation>Das Fenster wird gezeigt, wenn Gatehouse startet.</translation>
    </message>
    <message>
        <source>Gatehouse starts without showing a window.</source>
        <translation>Gatehouse startet, ohne ein Fenster zu zeigen.</translation>
    </message>
    <message>
        <source>Closing the last window quits Gatehouse.</source>
        <translation>Das Schließen des letzten Fensters beendet Gatehouse.</translation>
    </message>
    <message>
        <source>Gatehouse keeps running when the last window closes.</source>
        <translation>Gatehouse läuft weiter, wenn das letzte Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>&amp;Darstellung:</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Notifications:</source>
        <translation>&amp;Benachrichtigungen:</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The language is changed.</source>
        <translation>Die Sprache ist geändert.</translation>
    </message>
    <message>
        <source>The appearance is changed.</source>
        <translation>Die Darstellung ist geändert.</translation>
    </message>
    <message>
        <source>The notifications are changed.</source>
        <translation>Die Benachrichtigungen sind geändert.</translation>
    </message>
    <message>
        <source>Gatehouse starts at login.</source>
        <translation>Gatehouse startet bei der Anmeldung.</translation>
    </message>
    <message>
        <source>Gatehouse does not start at login any more.</source>
        <translation>Gatehouse startet nicht mehr bei der Anmeldung.</translation>
    </message>
    <message>
        <source>This desktop has no way to start programs at login that Gatehouse knows of. Add Gatehouse to the startup programs of your desktop by hand.</source>
        <translation>Dieser Desktop hat keinen Weg, Programme bei der Anmeldung zu starten, den Gatehouse kennt. Fügen Sie Gatehouse von Hand zu den Startprogrammen Ihres Desktops hinzu.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderRows</name>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The value of %1 looks like a secret, which does not belong in the settings file. Choose Variable or File, and name where it stands.</source>
        <translation>Der Wert von %1 sieht wie ein Geheimnis aus, und das gehört nicht in die Einstellungsdatei. Wählen Sie „Variable“ oder „Datei“ und nennen Sie, wo er steht.</translation>
    </message>
    <message>
        <source>%1 is there twice. Change one of the two.</source>
        <translation>%1 ist zweimal da. Ändern Sie eines von beiden.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 comes from the variable %2</source>
        <translation>%1 kommt aus der Variablen %2</translation>
    </message>
    <message>
        <source>%1 comes from the file %2</source>
        <translation>%1 kommt aus der Datei %2</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderTable</name>
    <message>
        <source>Where the value comes from</source>
        <translation>Woher der Wert kommt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>&amp;Headers sent along:</source>
        <translation>Mit&amp;gesendete Header:</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>Header entfernen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Changed the headers.</source>
        <translation>Header geändert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyStep</name>
    <message>
        <source>The test takes longer than usual. It can be left to end by itself.</source>
        <translation>Der Test dauert länger als üblich. Er läuft auch von selbst zu Ende.</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Dieser Schritt</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API-&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>Where a key is made</source>
        <translation>Wo man einen Schlüssel bekommt</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>Der Test läuft</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>Diesen Schlüssel &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Continue &amp;anyway</source>
        <translation>&amp;Trotzdem fortfahren</translation>
    </message>
    <message>
        <source>Paste your API key of %1. It is tested at once and kept in the keychain.</source>
        <translation>Fügen Sie Ihren API-Schlüssel von %1 ein. Er wird sofort getestet und im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 runs on this computer and needs no key.</source>
        <translation>%1 läuft auf diesem Computer und braucht keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The key of %1 is in the keychain already.</source>
        <translation>Der Schlüssel von %1 ist schon im Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key of %1 was found: %2.</source>
        <translation>Der Schlüssel von %1 wurde gefunden: %2.</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>Schlüssel bei %1 holen</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyWords</name>
    <message>
        <source>The key comes from the keychain.</source>
        <translation>Der Schlüssel kommt aus dem Schlüsselbund.</translation>
    </message>
    <message>
        <source>The key comes from a file that the settings name.</source>
        <translation>Der Schlüssel kommt aus einer Datei, die in den Einstellungen genannt ist.</translation>
    </message>
    <message>
        <source>The key comes from the variable %1.</source>
        <translation>Der Schlüssel kommt aus der Variablen %1.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>No key is needed.</source>
        <translation>Es wird kein Schlüssel gebraucht.</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt. Bitte entsperren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>Es gibt noch keinen Schlüssel.</translation>
    </message>
    <message>
        <source>The settings file takes this key from the variable %1. Set it there.</source>
        <translation>Die Einstellungsdatei nimmt diesen Schlüssel aus der Variablen %1. Bitte dort setzen.</translation>
    </message>
    <message>
        <source>The settings file takes this key from the file %1. Change it there.</source>
        <translation>Die Einstellungsdatei nimmt diesen Schlüssel aus der Datei %1. Bitte dort ändern.</translation>
    </message>
    <message>
        <source>The settings file says that this provider gets no key.</source>
        <translation>Laut Einstellungsdatei bekommt dieser Anbieter keinen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeychainSecretStore</name>
    <message>
        <source>macOS Keychain</source>
        <translation>macOS-Schlüsselbund</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
        <source>KWallet</source>
        <translation>KWallet</translation>
    </message>
    <message>
        <source>GNOME Keyring</source>
        <translation>GNOME Keyring</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>gatehouse::LaunchAgentAutostart</name>
    <message>
        <source>%1 cannot be removed: %2. Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>%1 kann nicht entfernt werden: %2. Prüfen Sie Eigentümer und Berechtigungen des Ordners und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>%1 kann nicht geschrieben werden: %2. Prüfen Sie Eigentümer und Berechtigungen des Ordners und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogDetails</name>
    <message>
        <source>Choose a request to see more of it.</source>
        <translation>Wählen Sie eine Anfrage, um mehr davon zu sehen.</translation>
    </message>
    <message>
        <source>&amp;Details of the chosen request:</source>
        <translation>&amp;Details der gewählten Anfrage:</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>Als c&amp;url kopieren</translation>
    </message>
    <message>
        <source>A command that sends this request again. It takes the token from the variable GATEHOUSE_TOKEN.</source>
        <translation>Ein Befehl, der diese Anfrage noch einmal sendet. Er nimmt das Token aus der Variablen GATEHOUSE_TOKEN.</translation>
    </message>
    <message>
        <source>C&amp;opy details</source>
        <translation>Details k&amp;opieren</translation>
    </message>
    <message>
        <source>Copied. Set GATEHOUSE_TOKEN to a token of this gateway before you run it.</source>
        <translation>Kopiert. Setzen Sie GATEHOUSE_TOKEN auf ein Token dieses Gateways, bevor Sie den Befehl ausführen.</translation>
    </message>
    <message>
        <source>Copied without the body, which was not kept. Keep bodies, and repeat the request to have it.</source>
        <translation>Ohne den Inhalt kopiert, denn er wurde nicht aufbewahrt. Bewahren Sie Inhalte auf und wiederholen Sie die Anfrage, um ihn zu bekommen.</translation>
    </message>
    <message>
        <source>Copied without the body, which is too long to be kept whole.</source>
        <translation>Ohne den Inhalt kopiert, denn er ist zu lang, um ganz aufbewahrt zu werden.</translation>
    </message>
    <message>
        <source>Copied the details.</source>
        <translation>Details kopiert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Name → provider/model</source>
        <translation>Name → Anbieter/Modell</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Tokens in / out</source>
        <translation>Tokens ein / aus</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogPage</name>
    <message>
        <source>Words of any column</source>
        <translation>Wörter aus beliebigen Spalten</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>&amp;Errors only</source>
        <translation>Nur F&amp;ehler</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>Lets the list stand still. The requests go on.</source>
        <translation>Lässt die Liste stillstehen. Die Anfragen laufen weiter.</translation>
    </message>
    <message>
        <source>Clea&amp;r…</source>
        <translation>&amp;Leeren…</translation>
    </message>
    <message>
        <source>&amp;Keep bodies for one hour</source>
        <translation>Inhalte eine Stunde lang be&amp;halten</translation>
    </message>
    <message>
        <source>Off by default: prompts and answers are not kept.</source>
        <translation>Standardmäßig aus: Prompts und Antworten werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>About the list</source>
        <translation>Zur Liste</translation>
    </message>
    <message>
        <source>No requests yet. Open Claude and say hi.</source>
        <translation>Noch keine Anfragen. Öffnen Sie Claude und sagen Sie Hallo.</translation>
    </message>
    <message>
        <source>Connect a &amp;client…</source>
        <translation>Client &amp;verbinden…</translation>
    </message>
    <message numerus="yes">
        <source>Paused. %n new requests are not shown yet.</source>
        <translation>
            <numerusform>Pausiert. %n neue Anfrage wird noch nicht gezeigt.</numerusform>
            <numerusform>Pausiert. %n neue Anfragen werden noch nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused. The list stands still.</source>
        <translation>Pausiert. Die Liste steht still.</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>Keine Anfrage passt zum Filter.</translation>
    </message>
    <message>
        <source>Bodies of requests are kept from now on.</source>
        <translation>Inhalte von Anfragen werden ab jetzt aufbewahrt.</translation>
    </message>
    <message>
        <source>Bodies are not kept any more. Those that were are forgotten.</source>
        <translation>Inhalte werden nicht mehr aufbewahrt. Die aufbewahrten sind vergessen.</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll leeren</translation>
    </message>
    <message>
        <source>Clear the log?</source>
        <translation>Protokoll leeren?</translation>
    </message>
    <message>
        <source>The requests that are over are forgotten. Those under way stay.</source>
        <translation>Abgeschlossene Anfragen werden vergessen. Laufende bleiben.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Cleared the log.</source>
        <translation>Protokoll geleert.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogTable</name>
    <message>
        <source>Requests, the newest first</source>
        <translation>Anfragen, die neuesten zuerst</translation>
    </message>
</context>
<context>
    <name>gatehouse::MapTable</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>Wie %1</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>Not set: %1</source>
        <translation>Nicht festgelegt: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelChoices</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelFacts</name>
    <message>
        <source>%1 has no key yet: requests for %2 fail until it has one.</source>
        <translation>%1 hat noch keinen Schlüssel: Bis dahin schlagen Anfragen an %2 fehl.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 stands for %2, and nothing answers there.</source>
        <translation>%1 steht für %2, und dort antwortet nichts.</translation>
    </message>
    <message>
        <source>%1 stands for %2: %3 answers.</source>
        <translation>%1 steht für %2: Es antwortet %3.</translation>
    </message>
    <message>
        <source>%1 is not saved yet: choose a provider and a model.</source>
        <translation>%1 ist noch nicht gespeichert: Wählen Sie einen Anbieter und ein Modell.</translation>
    </message>
    <message>
        <source>%1 is empty, and no provider has a key yet: nothing answers.</source>
        <translation>%1 ist leer, und noch kein Anbieter hat einen Schlüssel: Nichts antwortet.</translation>
    </message>
    <message>
        <source>%1 is empty: it will use %2.</source>
        <translation>%1 ist leer: Verwendet wird %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelsMenu</name>
    <message>
        <source>&amp;Edit model map…</source>
        <translation>Modellzuordnung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;More models…</source>
        <translation>&amp;Weitere Modelle…</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch kein Modell</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelsPage</name>
    <message>
        <source>Names and the models that answer</source>
        <translation>Namen und die Modelle, die antworten</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>gatehouse::NamePreview</name>
    <message>
        <source>What clients will list</source>
        <translation>Was Clients auflisten</translation>
    </message>
    <message>
        <source>About the lists</source>
        <translation>Zu den Listen</translation>
    </message>
    <message>
        <source>Claude Desktop</source>
        <translation>Claude Desktop</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>What %1 will list</source>
        <translation>Was %1 auflistet</translation>
    </message>
    <message>
        <source>%1 – %2 – 1M context</source>
        <translation>%1 – %2 – 1M-Kontext</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing yet: no provider has a key.</source>
        <translation>Noch nichts: Kein Anbieter hat einen Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>%n more name(s) are served; Claude Desktop lists five.</source>
        <translation>
            <numerusform>%n weiterer Name wird bedient; Claude Desktop listet fünf auf.</numerusform>
            <numerusform>%n weitere Namen werden bedient; Claude Desktop listet fünf auf.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::NewRow</name>
    <message>
        <source>An&amp;other name:</source>
        <translation>&amp;Weiterer Name:</translation>
    </message>
    <message>
        <source>&amp;Add name</source>
        <translation>Name &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Clients ask for a name as it is.</source>
        <translation>Clients fragen nach einem Namen so, wie er ist.</translation>
    </message>
    <message>
        <source>Add &amp;slot</source>
        <translation>&amp;Slot hinzufügen</translation>
    </message>
    <message>
        <source>A slot answers for every Claude name with its word in it, such as Fable.</source>
        <translation>Ein Slot antwortet für jeden Claude-Namen, in dem sein Wort vorkommt, etwa Fable.</translation>
    </message>
    <message>
        <source>Problem with the new name</source>
        <translation>Problem mit dem neuen Namen</translation>
    </message>
    <message>
        <source>A slot is a word of small letters and digits, such as fable.</source>
        <translation>Ein Slot ist ein Wort aus Kleinbuchstaben und Ziffern, etwa fable.</translation>
    </message>
</context>
<context>
    <name>gatehouse::OtherNames</name>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Onl&amp;y known names</source>
        <translation>Nur be&amp;kannte Namen</translation>
    </message>
    <message>
        <source>Names that are not known get an error, and never go to this provider.</source>
        <translation>Unbekannte Namen bekommen einen Fehler und gehen nie an diesen Anbieter.</translation>
    </message>
    <message>
        <source>Problem with other names</source>
        <translation>Problem mit anderen Namen</translation>
    </message>
    <message>
        <source>Go to t&amp;his provider as they are:</source>
        <translation>Gehen un&amp;verändert an diesen Anbieter:</translation>
    </message>
    <message>
        <source>None: they get an error</source>
        <translation>Keiner: Sie bekommen einen Fehler</translation>
    </message>
    <message>
        <source>Other names get an error.</source>
        <translation>Andere Namen bekommen einen Fehler.</translation>
    </message>
    <message>
        <source>Other names go to %1.</source>
        <translation>Andere Namen gehen an %1.</translation>
    </message>
    <message>
        <source>Only known names are served.</source>
        <translation>Nur bekannte Namen werden bedient.</translation>
    </message>
    <message>
        <source>Names that are not known are served too.</source>
        <translation>Auch unbekannte Namen werden bedient.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeReport</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Model list</source>
        <translation>Modellliste</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Key works</source>
        <translation>Schlüssel funktioniert</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 Modelle</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeView</name>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>testing…</source>
        <translation>wird getestet…</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Test the connection, the key and an answer (F5). It costs a token or two.</source>
        <translation>Verbindung, Schlüssel und eine Antwort testen (F5). Das kostet ein, zwei Tokens.</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>%1: what was found</source>
        <translation>%1: was gefunden wurde</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Failed at the step “%1”: %2</source>
        <translation>Fehlgeschlagen beim Schritt „%1“: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeWords</name>
    <message>
        <source>it is self-signed</source>
        <translation>es ist selbst signiert</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>es ist abgelaufen</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>es ist noch nicht gültig</translation>
    </message>
    <message>
        <source>it belongs to another name</source>
        <translation>es gehört zu einem anderen Namen</translation>
    </message>
    <message>
        <source>its issuer is not known here</source>
        <translation>sein Aussteller ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2. Check the address and this computer&apos;s clock; a company&apos;s own certificate must be installed in the system.</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut: %2. Prüfen Sie die Adresse und die Uhr dieses Computers; ein firmeneigenes Zertifikat muss im System installiert sein.</translation>
    </message>
    <message>
        <source>%1 does not speak HTTPS there. Check the address: perhaps its port is wrong, or it begins with http://.</source>
        <translation>%1 spricht dort kein HTTPS. Prüfen Sie die Adresse: Vielleicht ist der Port falsch, oder sie beginnt mit http://.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made (%2). Check the address, and a proxy or firewall on the way.</source>
        <translation>Es kam keine sichere Verbindung zu %1 zustande (%2). Prüfen Sie die Adresse sowie Proxy oder Firewall auf dem Weg.</translation>
    </message>
    <message>
        <source>There is no server of the name %1, or this computer is offline. Check the address and the network.</source>
        <translation>Es gibt keinen Server namens %1, oder dieser Computer ist offline. Prüfen Sie die Adresse und das Netzwerk.</translation>
    </message>
    <message>
        <source>%1 does not take connections. Check the address, and that the server is running and no firewall is in the way.</source>
        <translation>%1 nimmt keine Verbindungen an. Prüfen Sie die Adresse, und ob der Server läuft und keine Firewall im Weg ist.</translation>
    </message>
    <message>
        <source>%1 did not take the connection in time. Check the address, the network and the firewall.</source>
        <translation>%1 hat die Verbindung nicht rechtzeitig angenommen. Prüfen Sie die Adresse, das Netzwerk und die Firewall.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 failed. Check the proxy settings.</source>
        <translation>Der Proxy auf dem Weg zu %1 hat versagt. Prüfen Sie die Proxy-Einstellungen.</translation>
    </message>
    <message>
        <source>%1 took the connection but did not answer within %2 s. Try again later.</source>
        <translation>%1 hat die Verbindung angenommen, aber nicht innerhalb von %2 s geantwortet. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Try again, and check the address if it stays so.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen. Versuchen Sie es noch einmal und prüfen Sie die Adresse, falls es so bleibt.</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer. Try again.</source>
        <translation>%1 hat die Verbindung mitten in der Antwort geschlossen. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 answered in a way that is not HTTP. Check the address.</source>
        <translation>%1 hat auf eine Weise geantwortet, die kein HTTP ist. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://api.example.com/v1.</source>
        <translation>Das ist keine Adresse. Sie sieht aus wie https://api.example.com/v1.</translation>
    </message>
    <message>
        <source>The request could not be made. Check the key and the headers for line breaks.</source>
        <translation>Die Anfrage konnte nicht erstellt werden. Prüfen Sie den Schlüssel und die Header auf Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>%1 wants a key (%2). Paste one. It said: %3</source>
        <translation>%1 verlangt einen Schlüssel (%2). Fügen Sie einen ein. Antwort: %3</translation>
    </message>
    <message>
        <source>%1 rejected the key (%2). Replace it. It said: %3</source>
        <translation>%1 hat den Schlüssel abgelehnt (%2). Ersetzen Sie ihn. Antwort: %3</translation>
    </message>
    <message>
        <source>%1 says that the account is out of credit. Add credit and test again. It said: %2</source>
        <translation>%1 meldet, dass das Guthaben des Kontos aufgebraucht ist. Laden Sie es auf und testen Sie noch einmal. Antwort: %2</translation>
    </message>
    <message>
        <source>%1 says that a limit is reached. Wait a little and test again. It said: %2</source>
        <translation>%1 meldet, dass ein Limit erreicht ist. Warten Sie ein wenig und testen Sie noch einmal. Antwort: %2</translation>
    </message>
    <message>
        <source>%1 is overloaded or down. Test again later. It said: %2</source>
        <translation>%1 ist überlastet oder ausgefallen. Testen Sie später noch einmal. Antwort: %2</translation>
    </message>
    <message>
        <source>%1 does not know the model %2. Choose another. It said: %3</source>
        <translation>%1 kennt das Modell %2 nicht. Wählen Sie ein anderes. Antwort: %3</translation>
    </message>
    <message>
        <source>What came is not an answer. Check the address and the dialect. %1</source>
        <translation>Was kam, ist keine Antwort. Prüfen Sie die Adresse und den Dialekt. %1</translation>
    </message>
    <message>
        <source>%1 refused to answer with the model %2 (%3). It said: %4</source>
        <translation>%1 hat es abgelehnt, mit dem Modell %2 zu antworten (%3). Antwort: %4</translation>
    </message>
    <message>
        <source>%1 has nothing at %2 that answers. Check the address: often it ends in /v1.</source>
        <translation>%1 hat unter %2 nichts, das antwortet. Prüfen Sie die Adresse: Oft endet sie auf /v1.</translation>
    </message>
    <message>
        <source>%1 shows no list of its models (%2).</source>
        <translation>%1 zeigt keine Liste seiner Modelle (%2).</translation>
    </message>
    <message>
        <source>%1 sent something else than a list of models.</source>
        <translation>%1 hat etwas anderes als eine Liste von Modellen gesendet.</translation>
    </message>
    <message>
        <source>%1 does not show its list of models to this key.</source>
        <translation>%1 zeigt diesem Schlüssel keine Liste seiner Modelle.</translation>
    </message>
    <message>
        <source>Not asked: no model of this provider is known. Choose one on the Models page.</source>
        <translation>Nicht gefragt: Von diesem Anbieter ist kein Modell bekannt. Wählen Sie eines auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>It answered without a word.</source>
        <translation>Es kam eine Antwort ohne ein Wort.</translation>
    </message>
    <message>
        <source>Tested without a key.</source>
        <translation>Ohne Schlüssel getestet.</translation>
    </message>
    <message>
        <source>No key is needed.</source>
        <translation>Es wird kein Schlüssel gebraucht.</translation>
    </message>
    <message>
        <source>The address begins with http://: what is sent there is not encrypted.</source>
        <translation>Die Adresse beginnt mit http://: Was dorthin gesendet wird, ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>%1 does not let this key be used for this (%2). Check what it is good for, or replace it. It said: %3</source>
        <translation>%1 lässt diesen Schlüssel hierfür nicht zu (%2). Prüfen Sie, wofür er gilt, oder ersetzen Sie ihn. Die Antwort: %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProblemRows</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileBar</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>&amp;Profil:</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>Name des Profils</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Problem with the profile</source>
        <translation>Problem mit dem Profil</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>Geben Sie dem Profil einen Namen.</translation>
    </message>
    <message>
        <source>There is a profile %1 already. Choose another name.</source>
        <translation>Es gibt schon ein Profil %1. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Made the profile %1, and switched to it.</source>
        <translation>Profil %1 angelegt und dorthin gewechselt.</translation>
    </message>
    <message>
        <source>Renamed the profile to %1.</source>
        <translation>Profil in %1 umbenannt.</translation>
    </message>
    <message>
        <source>Deleted the profile %1.</source>
        <translation>Profil %1 gelöscht.</translation>
    </message>
    <message>
        <source>Switched to the profile %1.</source>
        <translation>Zum Profil %1 gewechselt.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderAddressBox</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>&amp;Dialekt:</translation>
    </message>
    <message>
        <source>The usual (%1)</source>
        <translation>Der übliche (%1)</translation>
    </message>
    <message>
        <source>Find out by testing</source>
        <translation>Durch Testen herausfinden</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>In %1 umbenannt.</translation>
    </message>
    <message>
        <source>This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a password or a key in it.</source>
        <translation>Das ist keine Adresse eines Anbieters. Sie sieht aus wie https://api.example.com/v1, ohne Namen, Passwort oder Schlüssel darin.</translation>
    </message>
    <message>
        <source>A provider of your own needs an address.</source>
        <translation>Ein eigener Anbieter braucht eine Adresse.</translation>
    </message>
    <message>
        <source>Changed the address of %1.</source>
        <translation>Adresse von %1 geändert.</translation>
    </message>
    <message>
        <source>Changed the dialect of %1.</source>
        <translation>Dialekt von %1 geändert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderAdvanced</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>Er&amp;weitert</translation>
    </message>
    <message>
        <source>Seconds to connect:</source>
        <translation>Sekunden bis zur Verbindung:</translation>
    </message>
    <message>
        <source>Seconds to the first word:</source>
        <translation>Sekunden bis zum ersten Wort:</translation>
    </message>
    <message>
        <source>Seconds of silence in an answer:</source>
        <translation>Sekunden Stille in einer Antwort:</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>üblich: %1</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Wie im System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This address:</source>
        <translation>Diese Adresse:</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>Pro&amp;xy:</translation>
    </message>
    <message>
        <source>Give a number of seconds above 0 and at most 86400, or nothing for what is usual.</source>
        <translation>Geben Sie eine Zahl von Sekunden über 0 und bis 86400 an, oder nichts für den üblichen Wert.</translation>
    </message>
    <message>
        <source>Changed a timeout.</source>
        <translation>Zeitlimit geändert.</translation>
    </message>
    <message>
        <source>Changed the proxy.</source>
        <translation>Proxy geändert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderCards</name>
    <message>
        <source>Searc&amp;h all providers:</source>
        <translation>Alle Anbieter durc&amp;hsuchen:</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Anderer…</translation>
    </message>
    <message>
        <source>No provider of that name is known. Choose Other to give its address by hand.</source>
        <translation>Kein Anbieter mit diesem Namen ist bekannt. Wählen Sie „Anderer“, um die Adresse von Hand anzugeben.</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>Über Adresse</translation>
    </message>
    <message>
        <source>Key found</source>
        <translation>Schlüssel gefunden</translation>
    </message>
    <message>
        <source>No key needed</source>
        <translation>Kein Schlüssel nötig</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderCombo</name>
    <message>
        <source>%1 – no key</source>
        <translation>%1 – kein Schlüssel</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderKeyBox</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API-&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>State of the key</source>
        <translation>Zustand des Schlüssels</translation>
    </message>
    <message>
        <source>Where a key is made</source>
        <translation>Wo man einen Schlüssel bekommt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Ask the ke&amp;ychain again</source>
        <translation>Schlüssel&amp;bund noch einmal fragen</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Give the key in an environment variable.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund. Geben Sie den Schlüssel in einer Umgebungsvariablen an.</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>Aufbewahrt in: %1.</translation>
    </message>
    <message>
        <source>A key given here is used in its place.</source>
        <translation>Ein hier angegebener Schlüssel wird stattdessen verwendet.</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>Schlüssel bei %1 holen</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>Ein Schlüssel ist ein einziges Wort aus einfachen Buchstaben, Ziffern und Zeichen. Kopieren Sie ihn noch einmal, ohne das, was darum herum steht.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>Gespeichert in: %1.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Removed from %1.</source>
        <translation>Entfernt aus: %1.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderMenu</name>
    <message>
        <source>key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>asks for payment</source>
        <translation>verlangt eine Zahlung</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>asking the keychain</source>
        <translation>Schlüsselbund wird gefragt</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>&amp;Test all now</source>
        <translation>Alle jetzt &amp;testen</translation>
    </message>
    <message>
        <source>&amp;Add provider…</source>
        <translation>&amp;Anbieter hinzufügen…</translation>
    </message>
    <message>
        <source>being tested…</source>
        <translation>wird getestet…</translation>
    </message>
    <message>
        <source>%1 – %2 – %3</source>
        <translation>%1 – %2 – %3</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderModelTable</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 tokens of context</source>
        <translation>%1 Tokens Kontext</translation>
    </message>
    <message>
        <source>sees images</source>
        <translation>sieht Bilder</translation>
    </message>
    <message>
        <source>sees no images</source>
        <translation>sieht keine Bilder</translation>
    </message>
    <message>
        <source>thinks</source>
        <translation>denkt nach</translation>
    </message>
    <message>
        <source>does not think</source>
        <translation>denkt nicht nach</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>Nachdenken</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderModelsBox</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation>Woher die Liste kommt</translation>
    </message>
    <message>
        <source>Filter the models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>F&amp;ilter:</translation>
    </message>
    <message>
        <source>Models of this provider</source>
        <translation>Modelle dieses Anbieters</translation>
    </message>
    <message>
        <source>&amp;Fetch the list</source>
        <translation>Liste h&amp;olen</translation>
    </message>
    <message>
        <source>Ask the provider for its models. No token is spent.</source>
        <translation>Den Anbieter nach seinen Modellen fragen. Das kostet kein Token.</translation>
    </message>
    <message>
        <source>&amp;Choose models…</source>
        <translation>&amp;Modelle wählen…</translation>
    </message>
    <message>
        <source>No models are known yet. Test the provider to fetch its list.</source>
        <translation>Noch sind keine Modelle bekannt. Testen Sie den Anbieter, um seine Liste zu holen.</translation>
    </message>
    <message>
        <source>As the provider lists them: %1.</source>
        <translation>Wie der Anbieter sie auflistet: %1.</translation>
    </message>
    <message>
        <source>As known to Gatehouse: %1. A test fetches the provider&apos;s own list.</source>
        <translation>Wie Gatehouse sie kennt: %1. Ein Test holt die Liste des Anbieters.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderRows</name>
    <message>
        <source>Key rejected</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Out of credit</source>
        <translation>Guthaben aufgebraucht</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 – %2 ms</source>
        <translation>%1 – %2 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderSetup</name>
    <message>
        <source>The settings file takes this key from the variable %1. Set it there, then start Gatehouse again.</source>
        <translation>Die Einstellungsdatei nimmt diesen Schlüssel aus der Variablen %1. Setzen Sie ihn dort und starten Sie Gatehouse dann neu.</translation>
    </message>
    <message>
        <source>The settings file takes this key from the file %1. Change it there.</source>
        <translation>Die Einstellungsdatei nimmt diesen Schlüssel aus der Datei %1. Ändern Sie ihn dort.</translation>
    </message>
    <message>
        <source>There is no keychain on this machine that could keep the key.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, der den Schlüssel aufbewahren könnte.</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Set the variable %1 to the key, then start Gatehouse again.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund. Setzen Sie die Variable %1 auf den Schlüssel und starten Sie Gatehouse dann neu.</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>Ein Schlüssel ist ein einziges Wort aus einfachen Buchstaben, Ziffern und Zeichen. Kopieren Sie ihn noch einmal, ohne das, was darum herum steht.</translation>
    </message>
    <message>
        <source>Testing the way to %1…</source>
        <translation>Der Weg zu %1 wird getestet…</translation>
    </message>
    <message>
        <source>The test did not come to its end. Try again.</source>
        <translation>Der Test kam nicht zum Ende. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>Schlüssel wird gespeichert…</translation>
    </message>
    <message>
        <source>The keychain did not keep the key. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund hat den Schlüssel nicht aufgenommen. Entsperren Sie ihn und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProvidersPage</name>
    <message>
        <source>Providers in use</source>
        <translation>Verwendete Anbieter</translation>
    </message>
    <message>
        <source>&amp;Providers in use:</source>
        <translation>&amp;Verwendete Anbieter:</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Remove this provider</source>
        <translation>Diesen Anbieter entfernen</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation>Noch keine Anbieter</translation>
    </message>
    <message>
        <source>Add a provider to start. You need one API key.</source>
        <translation>Fügen Sie zum Start einen Anbieter hinzu. Sie brauchen einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Add a pro&amp;vider…</source>
        <translation>Anbieter hinz&amp;ufügen…</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 is in use because the model map names it. Change that on the Models page first.</source>
        <translation>%1 wird verwendet, weil die Modellzuordnung diesen Anbieter nennt. Ändern Sie das zuerst auf der Seite „Modelle“.</translation>
    </message>
    <message>
        <source>%1 is in use because the variable %2 holds a key for it. Take it away there.</source>
        <translation>%1 wird verwendet, weil die Variable %2 einen Schlüssel dafür enthält. Entfernen Sie ihn dort.</translation>
    </message>
    <message>
        <source>Remove a provider</source>
        <translation>Anbieter entfernen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Remove its key from %1 too</source>
        <translation>Auch den Schlüssel entfernen (%1)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 entfernt.</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>gatehouse::QuitQuestion</name>
    <message numerus="yes">
        <source>%1 will stop working until Gatehouse runs again.</source>
        <translation>
            <numerusform>%1 funktioniert erst wieder, wenn Gatehouse läuft.</numerusform>
            <numerusform>%1 funktionieren erst wieder, wenn Gatehouse läuft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit Gatehouse</source>
        <translation>Gatehouse beenden</translation>
    </message>
    <message>
        <source>Quit and restore gives each client its original settings back.</source>
        <translation>„Beenden und wiederherstellen“ gibt jedem Client seine ursprünglichen Einstellungen zurück.</translation>
    </message>
    <message>
        <source>Quit and &amp;restore</source>
        <translation>Beenden und &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Do not ask again</source>
        <translation>&amp;Nicht mehr fragen</translation>
    </message>
</context>
<context>
    <name>gatehouse::RecentRequests</name>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>No requests yet. Open a connected client and say hi.</source>
        <translation>Noch keine Anfragen. Öffnen Sie einen verbundenen Client und sagen Sie Hallo.</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequestReport</name>
    <message>
        <source>Shown here: the first %1 of %2 characters. Copy the details for the rest.</source>
        <translation>Hier gezeigt: die ersten %1 von %2 Zeichen. Kopieren Sie die Details, um den Rest zu sehen.</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Ergebnis: %1</translation>
    </message>
    <message>
        <source>Began: %1</source>
        <translation>Beginn: %1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>Client: %1</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Gefragt nach: %1</translation>
    </message>
    <message>
        <source>Endpoint: %1 %2</source>
        <translation>Endpunkt: %1 %2</translation>
    </message>
    <message>
        <source>Answer wanted as a stream</source>
        <translation>Antwort als Stream gewünscht</translation>
    </message>
    <message>
        <source>Answered by: %1</source>
        <translation>Beantwortet von: %1</translation>
    </message>
    <message>
        <source>Went to: %1 (%2)</source>
        <translation>Ging an: %1 (%2)</translation>
    </message>
    <message>
        <source>On the way: %1</source>
        <translation>Unterwegs: %1</translation>
    </message>
    <message>
        <source>First token: after %1</source>
        <translation>Erstes Token: nach %1</translation>
    </message>
    <message>
        <source>Total: %1 so far</source>
        <translation>Gesamt: bisher %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Gesamt: %1</translation>
    </message>
    <message>
        <source>Tokens in: %1</source>
        <translation>Eingabe-Tokens: %1</translation>
    </message>
    <message>
        <source>%1 (%2 read from the cache, %3 written to it)</source>
        <translation>%1 (%2 aus dem Cache gelesen, %3 hineingeschrieben)</translation>
    </message>
    <message>
        <source>Tokens out: %1</source>
        <translation>Ausgabe-Tokens: %1</translation>
    </message>
    <message>
        <source>%1 (%2 of them for thinking)</source>
        <translation>%1 (davon %2 zum Nachdenken)</translation>
    </message>
    <message>
        <source>Retries: %1</source>
        <translation>Wiederholungen: %1</translation>
    </message>
    <message>
        <source>Headers of the client:</source>
        <translation>Header des Clients:</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(verborgen)</translation>
    </message>
    <message>
        <source>Body of the request:</source>
        <translation>Inhalt der Anfrage:</translation>
    </message>
    <message>
        <source>Body of the answer:</source>
        <translation>Inhalt der Antwort:</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequestWords</name>
    <message>
        <source>Any client</source>
        <translation>Beliebiger Client</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The name that a client asks for, and the provider and model that it leads to</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>Client weg</translation>
    </message>
    <message>
        <source>Broke off (%1)</source>
        <translation>Abgebrochen (%1)</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>Fehlgeschlagen (%1)</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>Fertig (%1)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Tokens of the request and of the answer</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The client left before the answer was over.</source>
        <translation>Der Client ging, bevor die Antwort zu Ende war.</translation>
    </message>
    <message>
        <source>The answer came to its end.</source>
        <translation>Die Antwort kam zum Ende.</translation>
    </message>
    <message>
        <source>The model asked for a tool.</source>
        <translation>Das Modell hat ein Werkzeug angefordert.</translation>
    </message>
    <message>
        <source>The answer reached the most tokens that it may have.</source>
        <translation>Die Antwort hat ihre Höchstzahl an Tokens erreicht.</translation>
    </message>
    <message>
        <source>The model or its provider refused to answer.</source>
        <translation>Das Modell oder sein Anbieter hat die Antwort verweigert.</translation>
    </message>
    <message>
        <source>The provider counted the tokens.</source>
        <translation>Der Anbieter hat die Tokens gezählt.</translation>
    </message>
    <message>
        <source>Gatehouse estimated the tokens.</source>
        <translation>Gatehouse hat die Tokens geschätzt.</translation>
    </message>
    <message>
        <source>It ended with &quot;%1&quot;.</source>
        <translation>Das Ende war „%1“.</translation>
    </message>
    <message>
        <source>%1, %2 asked for %3</source>
        <translation>%1, %2 fragte nach %3</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>erstes Token nach %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>bisher %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>insgesamt %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in</source>
        <translation>
            <numerusform>%n Eingabe-Token</numerusform>
            <numerusform>%n Eingabe-Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens out</source>
        <translation>
            <numerusform>%n Ausgabe-Token</numerusform>
            <numerusform>%n Ausgabe-Tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times more</source>
        <translation>
            <numerusform>%n weiteres Mal versucht</numerusform>
            <numerusform>%n weitere Male versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>gatehouse::RowTests</name>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Testing: %1…</source>
        <translation>Test: %1…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Eine Antwort kam.</translation>
    </message>
    <message>
        <source>Answers – %1</source>
        <translation>Antwortet – %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RunKeyAutostart</name>
    <message>
        <source>Windows did not take the change of the startup apps. They may be managed by an administrator.</source>
        <translation>Windows hat die Änderung der Autostart-Apps nicht angenommen. Vielleicht werden sie von einem Administrator verwaltet.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretField</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>Entfe&amp;rnen</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>%1, empty</source>
        <translation>%1, leer</translation>
    </message>
    <message>
        <source>%1, shown, %2 characters</source>
        <translation>%1, sichtbar, %2 Zeichen</translation>
    </message>
    <message>
        <source>%1, hidden, %2 characters</source>
        <translation>%1, verborgen, %2 Zeichen</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>&amp;Show for %1 s</source>
        <translation>%1 s lang an&amp;zeigen</translation>
    </message>
    <message>
        <source>Keep the o&amp;ld one</source>
        <translation>A&amp;lten behalten</translation>
    </message>
    <message>
        <source>Rep&amp;lace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretStore</name>
    <message>
        <source>%1 holds no such entry.</source>
        <translation>Kein solcher Eintrag vorhanden (%1).</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it and try again.</source>
        <translation>Der Schlüsselbund ist gesperrt (%1). Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no keychain on this machine that Gatehouse can use. Give secrets in environment variables or files.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund, den Gatehouse verwenden kann. Geben Sie Geheimnisse in Umgebungsvariablen oder Dateien an.</translation>
    </message>
    <message>
        <source>%1 refused: %2. Look at it with its own program, or give secrets in environment variables or files.</source>
        <translation>Abgelehnt (%1): %2. Sehen Sie mit dem zugehörigen Programm nach oder geben Sie Geheimnisse in Umgebungsvariablen oder Dateien an.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Session</name>
    <message>
        <source>Gatehouse is already running with these settings. &quot;gatehouse status&quot; shows how it stands, &quot;gatehouse stop&quot; ends it.</source>
        <translation>Gatehouse läuft mit diesen Einstellungen schon. „gatehouse status“ zeigt, wie es steht, „gatehouse stop“ beendet es.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingField</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsStore</name>
    <message>
        <source>%1 cannot be read: %2. Check its owner and permissions.</source>
        <translation>%1 kann nicht gelesen werden: %2. Prüfen Sie Eigentümer und Berechtigungen.</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>Es gibt keine Änderung zurückzunehmen.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since, so nothing was taken back.</source>
        <translation>%1 wurde seitdem von einem anderen Programm geändert, deshalb wurde nichts zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>About the tray</source>
        <translation>Zur Symbolleiste</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>Dieser Desktop zeigt keine Symbole im Infobereich. Gatehouse läuft weiter, und dieses Fenster ist der Weg dorthin: Schließen verkleinert es nur, und ein erneuter Start von Gatehouse holt es zurück.</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Outcome of the search</source>
        <translation>Ergebnis der Suche</translation>
    </message>
    <message>
        <source>Quit Gatehouse</source>
        <translation>Gatehouse beenden</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
    <message>
        <source>The gateway is not listening, so there is no address to copy.</source>
        <translation>Das Gateway nimmt keine Verbindungen an, deshalb gibt es keine Adresse zu kopieren.</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>Kopiert: %1.</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Closing the last window quits Gatehouse, as set on the General page.</source>
        <translation>Dieser Desktop zeigt keine Symbole im Infobereich. Das Schließen des letzten Fensters beendet Gatehouse, wie auf der Seite „Allgemein“ festgelegt.</translation>
    </message>
    <message>
        <source>The language is changed.</source>
        <translation>Die Sprache ist geändert.</translation>
    </message>
</context>
<context>
    <name>gatehouse::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusStrip</name>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Takes back the last change of the settings</source>
        <translation>Nimmt die letzte Änderung der Einstellungen zurück</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Änderung zurückgenommen.</translation>
    </message>
    <message>
        <source>The settings file was changed by another program since, so nothing was taken back.</source>
        <translation>Die Einstellungsdatei wurde seitdem von einem anderen Programm geändert, deshalb wurde nichts zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusWindow</name>
    <message>
        <source>About the tray</source>
        <translation>Zum Infobereich</translation>
    </message>
    <message>
        <source>Last &amp;requests:</source>
        <translation>Letzte &amp;Anfragen:</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>State of the gateway</source>
        <translation>Zustand des Gateways</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>Base &amp;URL:</source>
        <translation>Basis-&amp;URL:</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>Erste &amp;Schritte…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>Dieser Desktop zeigt keine Symbole im Infobereich. Gatehouse läuft weiter, und dieses Fenster ist der Weg dorthin: Schließen verkleinert es nur, und ein erneuter Start von Gatehouse holt es zurück.</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>nimmt keine Verbindungen an</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>none under way</source>
        <translation>keine läuft</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>gatehouse::TickCombo</name>
    <message>
        <source>As known</source>
        <translation>Wie bekannt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>As known: yes</source>
        <translation>Wie bekannt: ja</translation>
    </message>
    <message>
        <source>As known: no</source>
        <translation>Wie bekannt: nein</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayApplication</name>
    <message>
        <source>The gateway is not listening yet. Start it, then connect again.</source>
        <translation>Das Gateway nimmt noch keine Verbindungen an. Starten Sie es und verbinden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Waiting for the answers that are under way. Quit again to end at once.</source>
        <translation>Wartet auf die laufenden Antworten. Beenden Sie noch einmal, um sofort zu schließen.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayMenu</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Claude &amp;Desktop</source>
        <translation>Claude &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Coding clients</source>
        <translation>&amp;Coding-Clients</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>P&amp;ause gateway</source>
        <translation>Gateway &amp;pausieren</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>Für &amp;1 Stunde</translation>
    </message>
    <message>
        <source>&amp;Until I resume</source>
        <translation>Bis &amp;ich fortsetze</translation>
    </message>
    <message>
        <source>R&amp;esume gateway</source>
        <translation>Gateway &amp;fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>Erste &amp;Schritte…</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostic report</source>
        <translation>Diagnosebericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>Über &amp;Gatehouse</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Recent requests… (%n errors)</source>
        <translation>
            <numerusform>&amp;Letzte Anfragen… (%n Fehler)</numerusform>
            <numerusform>&amp;Letzte Anfragen… (%n Fehler)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Recent requests…</source>
        <translation>&amp;Letzte Anfragen…</translation>
    </message>
    <message>
        <source>Restore original settings</source>
        <translation>Ursprüngliche Einstellungen wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the original settings of %1?</source>
        <translation>Ursprüngliche Einstellungen von %1 wiederherstellen?</translation>
    </message>
    <message>
        <source>%1 will no longer use Gatehouse.</source>
        <translation>%1 wird Gatehouse nicht mehr verwenden.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayStatus</name>
    <message>
        <source>Gatehouse: %1</source>
        <translation>Gatehouse: %1</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>The settings file has an error</source>
        <translation>Die Einstellungsdatei hat einen Fehler</translation>
    </message>
    <message>
        <source>Show the error…</source>
        <translation>Fehler anzeigen…</translation>
    </message>
    <message>
        <source>No provider key yet</source>
        <translation>Noch kein Anbieterschlüssel</translation>
    </message>
    <message>
        <source>Add a provider key…</source>
        <translation>Anbieterschlüssel hinzufügen…</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>Schlüsselbund noch einmal fragen</translation>
    </message>
    <message>
        <source>%1 refused the key</source>
        <translation>%1 hat den Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>%1 asks for payment</source>
        <translation>%1 verlangt eine Zahlung</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 needs a look</source>
        <translation>%1 braucht einen Blick</translation>
    </message>
    <message>
        <source>Replace the key of %1…</source>
        <translation>Schlüssel von %1 ersetzen…</translation>
    </message>
    <message>
        <source>%1 has no key</source>
        <translation>%1 hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>Add a key for %1…</source>
        <translation>Schlüssel für %1 hinzufügen…</translation>
    </message>
    <message>
        <source>Something needs a look</source>
        <translation>Etwas braucht einen Blick</translation>
    </message>
    <message>
        <source>Show what is wrong…</source>
        <translation>Zeigen, was nicht stimmt…</translation>
    </message>
    <message>
        <source>Port %1 cannot be used</source>
        <translation>Port %1 ist nicht verfügbar</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Anderen Port verwenden</translation>
    </message>
    <message>
        <source>The gateway could not start</source>
        <translation>Das Gateway konnte nicht starten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The gateway is stopped</source>
        <translation>Das Gateway ist angehalten</translation>
    </message>
    <message>
        <source>Start the gateway</source>
        <translation>Gateway starten</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Gatehouse: starting</source>
        <translation>Gatehouse: startet</translation>
    </message>
    <message>
        <source>Ready – %1</source>
        <translation>Bereit – %1</translation>
    </message>
    <message>
        <source>Gatehouse: ready on %1</source>
        <translation>Gatehouse: bereit auf %1</translation>
    </message>
    <message>
        <source>Working – %1</source>
        <translation>Arbeitet – %1</translation>
    </message>
    <message>
        <source>Gatehouse: working on %1</source>
        <translation>Gatehouse: arbeitet auf %1</translation>
    </message>
    <message>
        <source>Add a provider to start. You need one API key.</source>
        <translation>Fügen Sie zum Start einen Anbieter hinzu. Sie brauchen einen API-Schlüssel.</translation>
    </message>
    <message>
        <source>Paused – %1</source>
        <translation>Pausiert – %1</translation>
    </message>
    <message>
        <source>Gatehouse: paused on %1</source>
        <translation>Gatehouse: pausiert auf %1</translation>
    </message>
    <message>
        <source>The keychain is locked. Keys cannot be read until it is unlocked.</source>
        <translation>Der Schlüsselbund ist gesperrt. Schlüssel können erst gelesen werden, wenn er entsperrt ist.</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaitStep</name>
    <message>
        <source>First request</source>
        <translation>Erste Anfrage</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Was jetzt zu tun ist</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>&amp;Start Gatehouse at login</source>
        <translation>Gatehouse bei der &amp;Anmeldung starten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertigstellen</translation>
    </message>
    <message>
        <source>Open a connected client and say hi.</source>
        <translation>Öffnen Sie einen verbundenen Client und sagen Sie Hallo.</translation>
    </message>
    <message>
        <source>Open Claude Desktop and say hi. If it is open already, quit it first.</source>
        <translation>Öffnen Sie Claude Desktop und sagen Sie Hallo. Ist es schon offen, beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>Open a new terminal, start %1 and say hi.</source>
        <translation>Öffnen Sie ein neues Terminal, starten Sie %1 und sagen Sie Hallo.</translation>
    </message>
    <message>
        <source>Waiting for the first request of %1…</source>
        <translation>Warten auf die erste Anfrage von %1…</translation>
    </message>
    <message>
        <source>Waiting for the first request…</source>
        <translation>Warten auf die erste Anfrage…</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>Ein Client</translation>
    </message>
    <message>
        <source>First reply in %1</source>
        <translation>Erste Antwort in %1</translation>
    </message>
    <message>
        <source>%1 is connected. That is all.</source>
        <translation>%1 ist verbunden. Das ist alles.</translation>
    </message>
    <message>
        <source>%1 is connected, but the request failed with status %2.</source>
        <translation>%1 ist verbunden, aber die Anfrage schlug mit Status %2 fehl.</translation>
    </message>
    <message>
        <source>Say hi once more. If it fails again, the log in the settings tells why: %1</source>
        <translation>Sagen Sie noch einmal Hallo. Schlägt es wieder fehl, steht der Grund im Protokoll in den Einstellungen: %1</translation>
    </message>
    <message>
        <source>%1 is connected. Say hi.</source>
        <translation>%1 ist verbunden. Sagen Sie Hallo.</translation>
    </message>
    <message>
        <source>A request is under way.</source>
        <translation>Eine Anfrage läuft.</translation>
    </message>
</context>
<context>
    <name>gatehouse::XdgAutostart</name>
    <message>
        <source>Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>Prüfen Sie Eigentümer und Berechtigungen des Ordners und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
</context>
</TS>
