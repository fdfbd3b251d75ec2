<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>Instance</name>
    <message>
        <source>The lock file in %1 cannot be made. Check that the folder can be written.</source>
        <translation>%1 にロックファイルを作成できません。フォルダーに書き込めるか確認してください。</translation>
    </message>
    <message>
        <source>The control socket cannot be opened: %1</source>
        <translation>制御ソケットを開けません: %1</translation>
    </message>
</context>
<context>
    <name>TrayMain</name>
    <message>
        <source>This is the tray application. The commands belong to the program &quot;gatehouse&quot;.</source>
        <translation>これはトレイアプリケーションです。コマンドはプログラム「gatehouse」で使えます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayPanel</name>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
    <message>
        <source>State of the gateway</source>
        <translation>ゲートウェイの状態</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Gateway base URL</source>
        <translation>ゲートウェイのベース URL</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the gateway base URL</source>
        <translation>ゲートウェイのベース URL をコピー</translation>
    </message>
    <message>
        <source>Copy &amp;gateway settings</source>
        <translation>ゲートウェイ設定をコピー(&amp;G)</translation>
    </message>
    <message>
        <source>For Claude Desktop: base URL, key, scheme and models, in the words of its own dialog</source>
        <translation>Claude Desktop 用：ベース URL、キー、認証方式、モデルを、そのダイアログの言葉のままで</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports</source>
        <translation>シェルの export 行をコピー(&amp;H)</translation>
    </message>
    <message>
        <source>For Claude Code: lines for the shell in which it is started</source>
        <translation>Claude Code 用：起動するシェルに貼り付ける行</translation>
    </message>
    <message>
        <source>Gateway base &amp;URL:</source>
        <translation>ゲートウェイのベース URL(&amp;U):</translation>
    </message>
    <message>
        <source>Copied the base URL.</source>
        <translation>ベース URL をコピーしました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayTrayModel</name>
    <message>
        <source>the gateway is not listening</source>
        <translation>ゲートウェイが待ち受けていません</translation>
    </message>
    <message>
        <source>the keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>The gateway is not listening, so there is nothing to copy yet. Start it, then copy again.</source>
        <translation>ゲートウェイが待ち受けていないため、コピーするものがまだありません。開始してから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The keychain does not give the token; it may be locked. Unlock it, then copy again.</source>
        <translation>キーチェーンからトークンを取得できません。ロックされている可能性があります。ロックを解除してから、もう一度コピーしてください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyPanel</name>
    <message>
        <source>Provider key</source>
        <translation>プロバイダーのキー</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>ここにキーを貼り付け</translation>
    </message>
    <message>
        <source>Sa&amp;ve to keychain</source>
        <translation>キーチェーンに保存(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation>キーを削除(&amp;R)</translation>
    </message>
    <message>
        <source>State of the key</source>
        <translation>キーの状態</translation>
    </message>
    <message>
        <source>Where a key is made</source>
        <translation>キーの取得先</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Provider:</source>
        <translation>プロバイダー(&amp;P):</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API キー(&amp;K):</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Give the key in an environment variable.</source>
        <translation>このマシンにはキーチェーンがありません。キーは環境変数で指定してください。</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>%1 でキーを取得</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>キーは半角の英字、数字、記号だけの一語です。前後の文字を含めずに、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>%1 に保存しました。</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>削除しています…</translation>
    </message>
    <message>
        <source>Removed from %1.</source>
        <translation>%1 から削除しました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyWords</name>
    <message>
        <source>The key comes from the keychain.</source>
        <translation>キーはキーチェーンにあります。</translation>
    </message>
    <message>
        <source>The key comes from a file that the settings name.</source>
        <translation>キーは設定で指定されたファイルにあります。</translation>
    </message>
    <message>
        <source>The key comes from the variable %1.</source>
        <translation>キーは変数 %1 にあります。</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>キーチェーンに問い合わせています…</translation>
    </message>
    <message>
        <source>No key is needed.</source>
        <translation>キーは不要です。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>キーチェーンがロックされています。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>キーはまだありません。</translation>
    </message>
    <message>
        <source>The settings file takes this key from the variable %1. Set it there.</source>
        <translation>設定ファイルはこのキーを変数 %1 から読みます。そちらで設定してください。</translation>
    </message>
    <message>
        <source>The settings file takes this key from the file %1. Change it there.</source>
        <translation>設定ファイルはこのキーをファイル %1 から読みます。そちらで変更してください。</translation>
    </message>
    <message>
        <source>The settings file says that this provider gets no key.</source>
        <translation>設定ファイルでは、このプロバイダーにキーを使わないことになっています。</translation>
    </message>
</context>
<context>
    <name>gatehouse::Session</name>
    <message>
        <source>Gatehouse is already running with these settings. &quot;gatehouse status&quot; shows how it stands, &quot;gatehouse stop&quot; ends it.</source>
        <translation>Gatehouse はこの設定ですでに動いています。「gatehouse status」で状態を確認し、「gatehouse stop」で終了できます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>About the tray</source>
        <translation>トレイについて</translation>
    </message>
    <message>
        <source>Providers in use</source>
        <translation>使用中のプロバイダー</translation>
    </message>
    <message>
        <source>Providers &amp;in use:</source>
        <translation>使用中のプロバイダー(&amp;I):</translation>
    </message>
    <message>
        <source>&amp;Quit Gatehouse</source>
        <translation>Gatehouse を終了(&amp;Q)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>このデスクトップはトレイアイコンを表示しません。Gatehouse は動き続け、このウィンドウから操作できます。閉じても最小化されるだけで、Gatehouse をもう一度起動すると元に戻ります。</translation>
    </message>
    <message>
        <source>None yet. One key is enough to start.</source>
        <translation>まだありません。キーが 1 つあれば始められます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayIcon</name>
    <message>
        <source>Copied the gateway settings for Claude Desktop.</source>
        <translation>Claude Desktop 用のゲートウェイ設定をコピーしました。</translation>
    </message>
    <message>
        <source>Copied the shell exports for Claude Code.</source>
        <translation>Claude Code 用のシェルの export 行をコピーしました。</translation>
    </message>
    <message>
        <source>Clears in %1 s.</source>
        <translation>%1 秒後に消去します。</translation>
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
        <translation>ゲートウェイ設定をコピー(&amp;G)</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports</source>
        <translation>シェルの export 行をコピー(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Copy &amp;gateway settings (%1)</source>
        <translation>ゲートウェイ設定をコピー(&amp;G)（%1）</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports (%1)</source>
        <translation>シェルの export 行をコピー(&amp;H)（%1）</translation>
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
        <translation>対処: %1</translation>
    </message>
    <message>
        <source>The settings file has an error</source>
        <translation>設定ファイルに誤りがあります</translation>
    </message>
    <message>
        <source>Show the error…</source>
        <translation>誤りを表示…</translation>
    </message>
    <message>
        <source>No provider key yet</source>
        <translation>プロバイダーのキーがまだありません</translation>
    </message>
    <message>
        <source>Add a provider key…</source>
        <translation>プロバイダーのキーを追加…</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>キーチェーンがロックされています</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>キーチェーンにもう一度問い合わせる</translation>
    </message>
    <message>
        <source>%1 refused the key</source>
        <translation>%1 がキーを拒否しました</translation>
    </message>
    <message>
        <source>%1 asks for payment</source>
        <translation>%1 が支払いを求めています</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 が応答しません</translation>
    </message>
    <message>
        <source>%1 needs a look</source>
        <translation>%1 を確認してください</translation>
    </message>
    <message>
        <source>Replace the key of %1…</source>
        <translation>%1 のキーを置き換える…</translation>
    </message>
    <message>
        <source>%1 has no key</source>
        <translation>%1 のキーがありません</translation>
    </message>
    <message>
        <source>Add a key for %1…</source>
        <translation>%1 のキーを追加…</translation>
    </message>
    <message>
        <source>Something needs a look</source>
        <translation>確認が必要です</translation>
    </message>
    <message>
        <source>Show what is wrong…</source>
        <translation>問題を表示…</translation>
    </message>
    <message>
        <source>Port %1 cannot be used</source>
        <translation>ポート %1 は使用できません</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>別のポートを使う</translation>
    </message>
    <message>
        <source>The gateway could not start</source>
        <translation>ゲートウェイを開始できませんでした</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>The gateway is stopped</source>
        <translation>ゲートウェイは停止しています</translation>
    </message>
    <message>
        <source>Start the gateway</source>
        <translation>ゲートウェイを開始</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>開始しています…</translation>
    </message>
    <message>
        <source>Gatehouse: starting</source>
        <translation>Gatehouse: 開始しています</translation>
    </message>
    <message>
        <source>Ready – %1</source>
        <translation>準備完了 – %1</translation>
    </message>
    <message>
        <source>Gatehouse: ready on %1</source>
        <translation>Gatehouse: %1 で準備完了</translation>
    </message>
    <message>
        <source>Working – %1</source>
        <translation>処理中 – %1</translation>
    </message>
    <message>
        <source>Gatehouse: working on %1</source>
        <translation>Gatehouse: %1 で処理中</translation>
    </message>
</context>
</TS>
