<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>gatehouse::AllProvidersTest</name>
    <message numerus="yes">
        <source>%n providers work.</source>
        <translation>
            <numerusform>%n provider works.</numerusform>
            <numerusform>%n providers work.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BodiesBanner</name>
    <message numerus="yes">
        <source>Prompts and answers are kept in memory for %n more minutes, and shown to whoever looks at this page. They are never written to disk.</source>
        <translation>
            <numerusform>Prompts and answers are kept in memory for %n more minute, and shown to whoever looks at this page. They are never written to disk.</numerusform>
            <numerusform>Prompts and answers are kept in memory for %n more minutes, and shown to whoever looks at this page. They are never written to disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientWords</name>
    <message numerus="yes">
        <source>The last request arrived %n second(s) ago.</source>
        <translation>
            <numerusform>The last request arrived %n second ago.</numerusform>
            <numerusform>The last request arrived %n seconds ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n minute(s) ago.</source>
        <translation>
            <numerusform>The last request arrived %n minute ago.</numerusform>
            <numerusform>The last request arrived %n minutes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n hour(s) ago.</source>
        <translation>
            <numerusform>The last request arrived %n hour ago.</numerusform>
            <numerusform>The last request arrived %n hours ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%n setting will change in %1; everything else stays.</numerusform>
            <numerusform>%n settings will change in %1; everything else stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectStep</name>
    <message numerus="yes">
        <source>%n settings will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%n setting will change in %1; everything else stays.</numerusform>
            <numerusform>%n settings will change in %1; everything else stays.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyMenu</name>
    <message numerus="yes">
        <source>Copied. Clears in %n second(s).</source>
        <translation>
            <numerusform>Copied. Clears in %n second.</numerusform>
            <numerusform>Copied. Clears in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayKeyBox</name>
    <message numerus="yes">
        <source>The key is shown for %n seconds.</source>
        <translation>
            <numerusform>The key is shown for %n second.</numerusform>
            <numerusform>The key is shown for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the gateway key. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>Copied the gateway key. The clipboard is cleared in %n second.</numerusform>
            <numerusform>Copied the gateway key. The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::LogPage</name>
    <message numerus="yes">
        <source>Paused. %n new requests are not shown yet.</source>
        <translation>
            <numerusform>Paused. %n new request is not shown yet.</numerusform>
            <numerusform>Paused. %n new requests are not shown yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::NamePreview</name>
    <message numerus="yes">
        <source>%n more name(s) are served; Claude Desktop lists five.</source>
        <translation>
            <numerusform>%n more name is served; Claude Desktop lists five.</numerusform>
            <numerusform>%n more names are served; Claude Desktop lists five.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::QuitQuestion</name>
    <message numerus="yes">
        <source>%1 will stop working until Gatehouse runs again.</source>
        <translation>
            <numerusform>%1 will stop working until Gatehouse runs again.</numerusform>
            <numerusform>%1 will stop working until Gatehouse runs again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::RequestWords</name>
    <message numerus="yes">
        <source>%n tokens in</source>
        <translation>
            <numerusform>%n token in</numerusform>
            <numerusform>%n tokens in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens out</source>
        <translation>
            <numerusform>%n token out</numerusform>
            <numerusform>%n tokens out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times more</source>
        <translation>
            <numerusform>tried %n time more</numerusform>
            <numerusform>tried %n times more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusWindow</name>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n under way</numerusform>
            <numerusform>%n under way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayMenu</name>
    <message numerus="yes">
        <source>&amp;Recent requests… (%n errors)</source>
        <translation>
            <numerusform>&amp;Recent requests… (%n error)</numerusform>
            <numerusform>&amp;Recent requests… (%n errors)</numerusform>
        </translation>
    </message>
</context>
</TS>
