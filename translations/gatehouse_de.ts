<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>TrayMain</name>
    <message>
        <source>This is the tray application. The commands belong to the program &quot;gatehouse&quot;.</source>
        <translation>Dies ist die Anwendung für den Infobereich. Die Befehle gehören zum Programm „gatehouse“.</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayPanel</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
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
        <source>Outcome</source>
        <translation>Ergebnis</translation>
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
        <source>Copy &amp;gateway settings</source>
        <translation>&amp;Gateway-Einstellungen kopieren</translation>
    </message>
    <message>
        <source>For Claude Desktop: base URL, key, scheme and models, in the words of its own dialog</source>
        <translation>Für Claude Desktop: Basis-URL, Schlüssel, Schema und Modelle, in den Worten seines eigenen Dialogs</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports</source>
        <translation>S&amp;hell-Exporte kopieren</translation>
    </message>
    <message>
        <source>For Claude Code: lines for the shell in which it is started</source>
        <translation>Für Claude Code: Zeilen für die Shell, in der es gestartet wird</translation>
    </message>
    <message>
        <source>Gateway base &amp;URL:</source>
        <translation>Basis-&amp;URL des Gateways:</translation>
    </message>
    <message>
        <source>Copied the base URL.</source>
        <translation>Basis-URL kopiert.</translation>
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
    <message>
        <source>The gateway is not listening, so there is nothing to copy yet. Start it, then copy again.</source>
        <translation>Das Gateway nimmt keine Verbindungen an, deshalb gibt es noch nichts zu kopieren. Bitte starten und dann noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The keychain does not give the token; it may be locked. Unlock it, then copy again.</source>
        <translation>Der Schlüsselbund gibt das Token nicht heraus, vielleicht ist er gesperrt. Bitte entsperren und dann noch einmal kopieren.</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyPanel</name>
    <message>
        <source>Provider key</source>
        <translation>Anbieterschlüssel</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>Schlüssel hier einfügen</translation>
    </message>
    <message>
        <source>Sa&amp;ve to keychain</source>
        <translation>Im Schlüsselbund sicher&amp;n</translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation>Schlüssel &amp;entfernen</translation>
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
        <source>&amp;Provider:</source>
        <translation>&amp;Anbieter:</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API-&amp;Schlüssel:</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Give the key in an environment variable.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund. Den Schlüssel bitte in einer Umgebungsvariablen angeben.</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>Schlüssel bei %1 holen</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>Ein Schlüssel ist ein einziges Wort aus einfachen Buchstaben, Ziffern und Zeichen. Bitte noch einmal kopieren, ohne das, was darum herum steht.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gesichert…</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>Gesichert in %1.</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Removed from %1.</source>
        <translation>Aus %1 entfernt.</translation>
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
    <name>gatehouse::Session</name>
    <message>
        <source>Gatehouse is already running with these settings. &quot;gatehouse status&quot; shows how it stands, &quot;gatehouse stop&quot; ends it.</source>
        <translation>Gatehouse läuft mit diesen Einstellungen schon. „gatehouse status“ zeigt, wie es steht, „gatehouse stop“ beendet es.</translation>
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
        <source>Providers in use</source>
        <translation>Verwendete Anbieter</translation>
    </message>
    <message>
        <source>Providers &amp;in use:</source>
        <translation>&amp;Verwendete Anbieter:</translation>
    </message>
    <message>
        <source>&amp;Quit Gatehouse</source>
        <translation>Gatehouse &amp;beenden</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>Dieser Desktop zeigt keine Symbole im Infobereich. Gatehouse läuft weiter, und dieses Fenster ist der Weg dorthin: Schließen verkleinert es nur, und ein erneuter Start von Gatehouse holt es zurück.</translation>
    </message>
    <message>
        <source>None yet. One key is enough to start.</source>
        <translation>Noch keine. Ein Schlüssel genügt für den Anfang.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayIcon</name>
    <message>
        <source>Copied the gateway settings for Claude Desktop.</source>
        <translation>Gateway-Einstellungen für Claude Desktop kopiert.</translation>
    </message>
    <message>
        <source>Copied the shell exports for Claude Code.</source>
        <translation>Shell-Exporte für Claude Code kopiert.</translation>
    </message>
    <message>
        <source>Clears in %1 s.</source>
        <translation>Wird in %1 s gelöscht.</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayMenu</name>
    <message>
        <source>Gatehouse</source>
        <translation>Gatehouse</translation>
    </message>
    <message>
        <source>Copy &amp;gateway settings</source>
        <translation>&amp;Gateway-Einstellungen kopieren</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports</source>
        <translation>S&amp;hell-Exporte kopieren</translation>
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
        <source>Copy &amp;gateway settings (%1)</source>
        <translation>&amp;Gateway-Einstellungen kopieren (%1)</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports (%1)</source>
        <translation>S&amp;hell-Exporte kopieren (%1)</translation>
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
</context>
</TS>
