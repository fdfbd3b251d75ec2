<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ClientBackup</name>
    <message>
        <source>%1, which tells what was there before, cannot be read. The originals are beside it; put them back by hand, then remove that folder.</source>
        <translation>以前の内容を記録した %1 を読み込めません。元のファイルは同じ場所にあります。手動で元に戻してから、そのフォルダーを削除してください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>フォルダー %1 を作成できません。上のフォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>A copy of what is there cannot be kept in %1: %2. Nothing was changed. Check the permissions and the space on the disk.</source>
        <translation>現在の内容のコピーを %1 に保存できません: %2。何も変更していません。アクセス権とディスクの空き容量を確認してください。</translation>
    </message>
    <message>
        <source>The copy of what %1 was before, %2, is damaged or gone. Nothing was changed.</source>
        <translation>以前の %1 のコピー %2 が壊れているか、なくなっています。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>ClientConnector</name>
    <message>
        <source>%1 does not exist. Start the program once so that it makes it, then try again.</source>
        <translation>%1 がありません。プログラムを一度起動して作成させてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Another Gatehouse is changing these settings right now. Try again in a moment.</source>
        <translation>別の Gatehouse がこの設定を変更しています。しばらくしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>フォルダー %1 を作成できません。上のフォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>%1 was changed by another program just now. Try again.</source>
        <translation>%1 は別のプログラムによって変更されたところです。もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check its permissions and the space on the disk, then try again.</source>
        <translation>%1 に書き込めません: %2。アクセス権とディスクの空き容量を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be put back: %2. Check its permissions and the space on the disk, then try again.</source>
        <translation>%1 を元に戻せません: %2。アクセス権とディスクの空き容量を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 was edited since it was connected. The edited file is kept as %2.</source>
        <translation>%1 は接続後に編集されています。編集されたファイルは %2 として残しました。</translation>
    </message>
    <message>
        <source>Then take back what was changed.</source>
        <translation>その後、変更された内容を元に戻してください。</translation>
    </message>
    <message>
        <source>There is nothing to take back: Gatehouse has kept no other settings of %1.</source>
        <translation>元に戻すものはありません。Gatehouse は %1 の以前の設定を保存していません。</translation>
    </message>
    <message>
        <source>another program has changed it just now</source>
        <translation>ほかのプログラムがたった今変更しました</translation>
    </message>
</context>
<context>
    <name>ClientTokens</name>
    <message>
        <source>The name of a client has small letters, digits and dashes.</source>
        <translation>クライアントの名前に使えるのは、英小文字、数字、ハイフンです。</translation>
    </message>
    <message>
        <source>This client gets no token of its own: %1</source>
        <translation>このクライアントには専用のトークンがありません: %1</translation>
    </message>
    <message>
        <source>There is no keychain to keep it.</source>
        <translation>保存できるキーチェーンがありません。</translation>
    </message>
    <message>
        <source>The token opens nothing any more, but it is still in the keychain: %1</source>
        <translation>このトークンはもう使えませんが、キーチェーンに残っています: %1</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1 の %2 行目</translation>
    </message>
    <message>
        <source>Start Claude Code again to use it.</source>
        <translation>使用するには、Claude Code を起動し直してください。</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Claude Code uses: %1. Ask who manages this computer.</source>
        <translation>Claude Code が使うサービスは管理者の設定で決められています: %1。このコンピューターの管理者に確認してください。</translation>
    </message>
    <message>
        <source>Quit Claude Desktop fully and open it again to use it.</source>
        <translation>使用するには、Claude Desktop を完全に終了してから、もう一度開いてください。</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Claude Desktop uses: %1. Ask who manages this computer.</source>
        <translation>Claude Desktop が使うサービスは管理者の設定で決められています: %1。このコンピューターの管理者に確認してください。</translation>
    </message>
    <message>
        <source>Claude Desktop has no settings for other services on this computer yet. Fill in its own dialog once, with the values below.</source>
        <translation>このコンピューターの Claude Desktop には、ほかのサービス用の設定がまだありません。Claude Desktop のダイアログに、下の値を一度入力してください。</translation>
    </message>
    <message>
        <source>%1 was connected already. Nothing changed.</source>
        <translation>%1 はすでに接続されています。何も変更していません。</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 を接続しました。</translation>
    </message>
    <message>
        <source>Restored the original settings of %1.</source>
        <translation>%1 の元の設定を復元しました。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2 Mend it, then connect again.</source>
        <translation>%1 を読み込めません: %2 修正してから、もう一度接続してください。</translation>
    </message>
    <message>
        <source>There is no %1 text for %2. Choose one of these: %3.</source>
        <translation>%2 用の %1 テキストはありません。次から選んでください: %3。</translation>
    </message>
    <message>
        <source>Start Codex again to use it.</source>
        <translation>使用するには、Codex を起動し直してください。</translation>
    </message>
    <message>
        <source>Start OpenCode again to use it.</source>
        <translation>使用するには、OpenCode を起動し直してください。</translation>
    </message>
    <message>
        <source>Start Qwen Code again to use it.</source>
        <translation>使用するには、Qwen Code を起動し直してください。</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Qwen Code uses: %1. Ask who manages this computer.</source>
        <translation>Qwen Code が使うサービスは管理者の設定で決められています: %1。このコンピューターの管理者に確認してください。</translation>
    </message>
    <message>
        <source>the environment of this program</source>
        <translation>このプログラムの環境変数</translation>
    </message>
    <message>
        <source>Its key opens the gateway no more; where its settings were copied to, copy them anew.</source>
        <translation>このクライアントのキーではゲートウェイに入れなくなりました。設定をコピーした場所には、もう一度コピーしてください。</translation>
    </message>
</context>
<context>
    <name>ConfigFile</name>
    <message>
        <source>%1 is a link that leads nowhere. Mend or remove the link, then try again.</source>
        <translation>%1 はリンク先のないリンクです。リンクを修正または削除してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is a folder, and should be a file. Move it out of the way, then try again.</source>
        <translation>%1 はファイルのはずですが、フォルダーです。別の場所に移してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB, which is more than any settings need. Look into it, then try again.</source>
        <translation>%1 は 4 MiB を超えており、設定としては大きすぎます。内容を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its owner and permissions, then try again.</source>
        <translation>%1 を読み込めません: %2。所有者とアクセス権を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 belongs to another user. Make it your own, then try again.</source>
        <translation>%1 は別のユーザーのものです。所有者を自分に変更してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 is read-only. Make it writable, then try again.</source>
        <translation>%1 は読み取り専用です。書き込めるようにしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The folder %1 is read-only. Make it writable, then try again.</source>
        <translation>フォルダー %1 は読み取り専用です。書き込めるようにしてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 should be a folder, and is not. Move it out of the way, then try again.</source>
        <translation>%1 はフォルダーであるはずですが、そうではありません。別の場所に移してから、もう一度試してください。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Move it out of the way, then try again.</source>
        <translation>%1 は通常のファイルではありません。別の場所に移してから、もう一度試してください。</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>&quot;%1&quot; in line %2 should be an object in braces.</source>
        <translation>%2 行目の「%1」は波かっこで囲まれたオブジェクトにしてください。</translation>
    </message>
    <message>
        <source>No member is named.</source>
        <translation>メンバーが指定されていません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be changed without changing more: it is part of a list or of another value.</source>
        <translation>「%1」はリストまたは別の値の一部なので、ほかの部分を変えずに変更できません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a list in brackets.</source>
        <translation>「%1」は角かっこで囲まれたリストにしてください。</translation>
    </message>
    <message>
        <source>this is not UTF-8</source>
        <translation>UTF-8 ではありません</translation>
    </message>
    <message>
        <source>the text should end here</source>
        <translation>テキストはここで終わるはずです</translation>
    </message>
    <message>
        <source>this comment has no end</source>
        <translation>コメントが閉じられていません</translation>
    </message>
    <message>
        <source>objects and lists nest too deep</source>
        <translation>オブジェクトとリストの入れ子が深すぎます</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing</source>
        <translation>コンマまたは閉じ波かっこがありません</translation>
    </message>
    <message>
        <source>a name in double quotes or a closing brace is missing</source>
        <translation>二重引用符で囲まれた名前または閉じ波かっこがありません</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>コロンがありません</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>コンマまたは閉じ角かっこがありません</translation>
    </message>
    <message>
        <source>a text in quotes cannot hold a line end or a control character</source>
        <translation>引用符内のテキストに改行や制御文字は使えません</translation>
    </message>
    <message>
        <source>this text has no closing quote</source>
        <translation>テキストの閉じ引用符がありません</translation>
    </message>
    <message>
        <source>JSON has no such escape</source>
        <translation>JSON にこのエスケープはありません</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>値がありません</translation>
    </message>
    <message>
        <source>something is wrong there</source>
        <translation>ここに誤りがあります</translation>
    </message>
    <message>
        <source>The settings should be an object in braces, and what stands in line %1 is not.</source>
        <translation>設定は波かっこで囲んだオブジェクトであるはずですが、%1 行目の内容はそうではありません。</translation>
    </message>
    <message>
        <source>It is not valid JSON in line %1, column %2: %3.</source>
        <translation>%1 行 %2 列目が正しい JSON ではありません: %3。</translation>
    </message>
    <message>
        <source>this program takes no comments in its settings, so this one must go</source>
        <translation>このプログラムは設定ファイルのコメントを受け付けないため、このコメントを削除する必要があります</translation>
    </message>
    <message>
        <source>nothing follows this comma, so it must go</source>
        <translation>このカンマの後には何もないため、削除する必要があります</translation>
    </message>
    <message>
        <source>this is not a number of JSON</source>
        <translation>これは JSON の数値ではありません</translation>
    </message>
    <message>
        <source>It is not valid TOML in line %1, column %2: %3.</source>
        <translation>%1 行 %2 列目が正しい TOML ではありません: %3。</translation>
    </message>
    <message>
        <source>It is not valid TOML.</source>
        <translation>正しい TOML ではありません。</translation>
    </message>
</context>
<context>
    <name>Gateway</name>
    <message>
        <source>Gatehouse cannot listen on %1, port %2: %3. Choose others in settings.json under gateway.address and gateway.port.</source>
        <translation>Gatehouse は %1 のポート %2 で待ち受けできません: %3。settings.json の gateway.address と gateway.port で別の値を選んでください。</translation>
    </message>
    <message>
        <source>Port %1 is in use by %2. Stop that program, or choose another port in settings.json under gateway.port.</source>
        <translation>ポート %1 は %2 が使用しています。そのプログラムを停止するか、settings.json の gateway.port で別のポートを選んでください。</translation>
    </message>
</context>
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
    <name>PrivateFile</name>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>フォルダー %1 を作成できません。上のフォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check its permissions and the space on the disk.</source>
        <translation>%1 に書き込めません: %2。アクセス権とディスクの空き容量を確認してください。</translation>
    </message>
</context>
<context>
    <name>SettingsWriter</name>
    <message>
        <source>%1 was changed by another program at the same moment, so your change was left out. Make it again.</source>
        <translation>%1 が同時に別のプログラムによって変更されたため、今回の変更は反映されていません。もう一度変更してください。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2. Check the permissions of its folder.</source>
        <translation>%1 を削除できません: %2。フォルダーのアクセス権を確認してください。</translation>
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
    <name>UnifiedDiff</name>
    <message>
        <source>No line end at the end of the file</source>
        <translation>ファイルの末尾に改行がありません</translation>
    </message>
    <message>
        <source>(no file)</source>
        <translation>(ファイルなし)</translation>
    </message>
</context>
<context>
    <name>gatehouse::AboutPage</name>
    <message>
        <source>&amp;Copy diagnostic report</source>
        <translation>診断レポートをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>About the diagnostic report</source>
        <translation>診断レポートについて</translation>
    </message>
    <message>
        <source>The report says which versions run here and how the gateway, the providers and the clients stand. It holds no keys and nothing of what was asked or answered.</source>
        <translation>レポートには、使用中のバージョンと、ゲートウェイ、プロバイダー、クライアントの状態が含まれます。キーや、質問と応答の内容は含まれません。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Licence of Gatehouse</source>
        <translation>Gatehouse のライセンス</translation>
    </message>
    <message>
        <source>Gatehouse is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Gatehouse は自由ソフトウェアです。GNU General Public License バージョン 3 以降のもとで、使用、研究、共有、変更ができます。いかなる保証もありません。</translation>
    </message>
    <message>
        <source>Licences of what Gatehouse is built with</source>
        <translation>Gatehouse に使われているソフトウェアのライセンス</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>&amp;Settings:</source>
        <translation>設定(&amp;S):</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>フォルダーを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>ログ(&amp;L):</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>ログファイル</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>フォルダーを開く(&amp;F)</translation>
    </message>
    <message>
        <source>Copied the diagnostic report.</source>
        <translation>診断レポートをコピーしました。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>情報</translation>
    </message>
    <message>
        <source>Built with Qt (LGPL-3.0), libcurl (curl), OpenSSL (Apache-2.0), simdjson (Apache-2.0), nlohmann/json (MIT), toml++ (MIT), QCoro (MIT) and QtKeychain (BSD-3-Clause). What is known of models comes from models.dev, under the MIT licence.</source>
        <translation>Qt (LGPL-3.0)、libcurl (curl)、OpenSSL (Apache-2.0)、simdjson (Apache-2.0)、nlohmann/json (MIT)、toml++ (MIT)、QCoro (MIT)、QtKeychain (BSD-3-Clause) を使って作られています。モデルの情報は models.dev のもので、MIT ライセンスです。</translation>
    </message>
    <message>
        <source>Show the &amp;notice of models.dev…</source>
        <translation>models.dev の著作権表示を見る(&amp;N)…</translation>
    </message>
    <message>
        <source>Notice of models.dev</source>
        <translation>models.dev の著作権表示</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccessTokens</name>
    <message>
        <source>Set the environment variable GATEHOUSE_TOKEN, or name a file under gateway.token in the settings.</source>
        <translation>環境変数 GATEHOUSE_TOKEN を設定するか、設定の gateway.token でファイルを指定してください。</translation>
    </message>
    <message>
        <source>There is no access token: %1</source>
        <translation>アクセストークンがありません: %1</translation>
    </message>
    <message>
        <source>There is no access token: the environment variable %1, which gateway.token names, is not set. Set it and start Gatehouse again.</source>
        <translation>アクセストークンがありません。gateway.token で指定された環境変数 %1 が設定されていません。設定してから、Gatehouse を起動し直してください。</translation>
    </message>
    <message>
        <source>There is no access token: %1 Or: %2</source>
        <translation>アクセストークンがありません: %1 または: %2</translation>
    </message>
    <message>
        <source>There is no access token, and no keychain to keep one. %1</source>
        <translation>アクセストークンがなく、保存できるキーチェーンもありません。%1</translation>
    </message>
    <message>
        <source>This access token does not come from the keychain. Change it where it stands.</source>
        <translation>このアクセストークンはキーチェーンのものではありません。指定されている場所で変更してください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AddProviderPanel</name>
    <message>
        <source>This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a password or a key in it.</source>
        <translation>プロバイダーのアドレスではありません。名前、パスワード、キーを含めず、https://api.example.com/v1 のように入力してください。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>A provider that Gatehouse knows</source>
        <translation>Gatehouse に登録済みのプロバイダー</translation>
    </message>
    <message>
        <source>Search the providers</source>
        <translation>プロバイダーを検索</translation>
    </message>
    <message>
        <source>Providers that Gatehouse knows</source>
        <translation>Gatehouse に登録済みのプロバイダー</translation>
    </message>
    <message>
        <source>About the chosen provider</source>
        <translation>選択したプロバイダーについて</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Its add&amp;ress:</source>
        <translation>アドレス(&amp;R):</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Add &amp;this one</source>
        <translation>これを追加(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>検索(&amp;S):</translation>
    </message>
    <message>
        <source>Another one, by its address</source>
        <translation>アドレスを指定して追加</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Find out by testing</source>
        <translation>テストで判別</translation>
    </message>
    <message>
        <source>Add &amp;by address</source>
        <translation>アドレスで追加(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>アドレス(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>API 形式(&amp;D):</translation>
    </message>
    <message>
        <source>None of that name. Add it by its address below.</source>
        <translation>その名前のプロバイダーはありません。下でアドレスを指定して追加してください。</translation>
    </message>
    <message>
        <source>%1 gives each customer an address of their own.</source>
        <translation>%1 では、利用者ごとにアドレスが異なります。</translation>
    </message>
    <message>
        <source>You need an API key of %1.</source>
        <translation>%1 の API キーが必要です。</translation>
    </message>
    <message>
        <source>%1 runs on this computer and needs no key.</source>
        <translation>%1 はこのコンピューターで動作し、キーは不要です。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AllProvidersTest</name>
    <message>
        <source>There is no provider with a key yet. Add one, then test it.</source>
        <translation>キーのあるプロバイダーがまだありません。追加してからテストしてください。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The test did not come to its end.</source>
        <translation>テストは最後まで完了しませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>%n providers work.</source>
        <translation>
            <numerusform>%n 件のプロバイダーが動作しています。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BodiesBanner</name>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>&amp;Turn off</source>
        <translation>オフにする(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Prompts and answers are kept in memory for %n more minutes, and shown to whoever looks at this page. They are never written to disk.</source>
        <translation>
            <numerusform>プロンプトと応答はあと %n 分間メモリに保持され、このページを見る人に表示されます。ディスクには書き込まれません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BrokenSettings</name>
    <message>
        <source>The settings file has an error</source>
        <translation>設定ファイルに誤りがあります</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>対処方法</translation>
    </message>
    <message>
        <source>Mend the file in an editor. Gatehouse starts as soon as it can read it, and has changed nothing in it.</source>
        <translation>エディターでファイルを直してください。読めるようになりしだい Gatehouse は起動します。ファイルには何も変更を加えていません。</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>フォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>ファイルを開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>gatehouse::CatalogueRows</name>
    <message>
        <source>%1, needs no key</source>
        <translation>%1、キー不要</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientActions</name>
    <message>
        <source>The gateway is not listening, so there is nothing to copy yet. Start it, then copy again.</source>
        <translation>ゲートウェイが待ち受けていないため、コピーするものがまだありません。ゲートウェイを開始してから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Copied the gateway base URL.</source>
        <translation>ゲートウェイのベース URL をコピーしました。</translation>
    </message>
    <message>
        <source>Copied the gateway API key.</source>
        <translation>ゲートウェイの API キーをコピーしました。</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1 をコピーしました。</translation>
    </message>
    <message>
        <source>Clears in %1 s.</source>
        <translation>%1 秒後に消去されます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientCard</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Settings elsewhere</source>
        <translation>ほかの場所の設定</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>リクエスト</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Restore original settings</source>
        <translation>元の設定を復元</translation>
    </message>
    <message>
        <source>Restore the original settings of %1</source>
        <translation>%1 の元の設定を復元</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>変更内容を表示</translation>
    </message>
    <message>
        <source>Show what connecting %1 changes</source>
        <translation>%1 の接続による変更内容を表示</translation>
    </message>
    <message>
        <source>What is supported</source>
        <translation>サポート範囲</translation>
    </message>
    <message>
        <source>Update settings</source>
        <translation>設定を更新</translation>
    </message>
    <message>
        <source>Update the settings of %1</source>
        <translation>%1 の設定を更新</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 を接続</translation>
    </message>
    <message>
        <source>A request from %1 arrived: it uses this gateway.</source>
        <translation>%1 からリクエストが届きました。このゲートウェイを使用しています。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>接続しています…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>復元しています…</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>変更内容を隠す</translation>
    </message>
    <message>
        <source>Hide what connecting %1 changes</source>
        <translation>%1 の接続による変更内容を隠す</translation>
    </message>
    <message>
        <source>Claude Desktop shows the models&apos; names as they were when its settings were written last; update its settings after you chose other models. Other makers&apos; models in Claude Desktop are outside what Anthropic supports.</source>
        <translation>Claude Desktop に表示されるモデル名は、設定を最後に書き込んだときのものです。別のモデルを選んだあとは、設定を更新してください。Claude Desktop での他社モデルの利用は、Anthropic のサポート対象外です。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientChanges</name>
    <message>
        <source>What will change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>Changes to the settings of %1</source>
        <translation>%1 の設定の変更</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>変更はありません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientMenu</name>
    <message>
        <source>&amp;Connected</source>
        <translation>接続(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Restore original Claude settings…</source>
        <translation>Claude の元の設定を復元(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Restore original…</source>
        <translation>元の設定を復元(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy gateway base &amp;URL</source>
        <translation>ゲートウェイのベース URL をコピー(&amp;U)</translation>
    </message>
    <message>
        <source>Copy gateway API &amp;key</source>
        <translation>ゲートウェイの API キーをコピー(&amp;K)</translation>
    </message>
    <message>
        <source>Copy &amp;all settings</source>
        <translation>すべての設定をコピー(&amp;A)</translation>
    </message>
    <message>
        <source>the gateway settings for %1</source>
        <translation>%1 用のゲートウェイ設定</translation>
    </message>
    <message>
        <source>Open setup &amp;guide…</source>
        <translation>設定ガイドを開く(&amp;G)…</translation>
    </message>
    <message>
        <source>Copy &amp;shell exports</source>
        <translation>シェルの export 文をコピー(&amp;S)</translation>
    </message>
    <message>
        <source>the shell exports for %1</source>
        <translation>%1 用のシェルの export 文</translation>
    </message>
    <message>
        <source>Copy config s&amp;nippet</source>
        <translation>設定スニペットをコピー(&amp;N)</translation>
    </message>
    <message>
        <source>the config snippet for %1</source>
        <translation>%1 用の設定スニペット</translation>
    </message>
    <message>
        <source>&amp;Connected (managed by an administrator)</source>
        <translation>接続(&amp;C) (管理者が管理)</translation>
    </message>
    <message>
        <source>&amp;Connected (now it uses another address)</source>
        <translation>接続(&amp;C) (現在は別のアドレスを使用)</translation>
    </message>
    <message>
        <source>&amp;Connected (its settings cannot be read)</source>
        <translation>接続(&amp;C) (設定を読み込めません)</translation>
    </message>
    <message>
        <source>&amp;Connected (not found on this machine)</source>
        <translation>接続(&amp;C) (このマシンに見つかりません)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientSwitches</name>
    <message>
        <source>managed by an administrator</source>
        <translation>管理者が管理</translation>
    </message>
    <message>
        <source>not found here</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>uses another address</source>
        <translation>別のアドレスを使用</translation>
    </message>
    <message>
        <source>settings cannot be read</source>
        <translation>設定を読み込めません</translation>
    </message>
    <message>
        <source>Connected clients</source>
        <translation>接続済みのクライアント</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientWords</name>
    <message>
        <source>Connected</source>
        <translation>接続済み</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未接続</translation>
    </message>
    <message>
        <source>Points elsewhere: %1</source>
        <translation>接続先が異なります: %1</translation>
    </message>
    <message>
        <source>Its settings file is broken</source>
        <translation>設定ファイルが壊れています</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>このコンピューターに見つかりません</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>バージョン %1、%2</translation>
    </message>
    <message>
        <source>%1 is set in %2 and may win over these settings.</source>
        <translation>%1 が %2 で設定されており、この設定より優先されることがあります。</translation>
    </message>
    <message>
        <source>No request from it yet. Open %1 and say hi.</source>
        <translation>リクエストはまだありません。%1 を開いて話しかけてみてください。</translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n second(s) ago.</source>
        <translation>
            <numerusform>最後のリクエストは %n 秒前です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n minute(s) ago.</source>
        <translation>
            <numerusform>最後のリクエストは %n 分前です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n hour(s) ago.</source>
        <translation>
            <numerusform>最後のリクエストは %n 時間前です。</numerusform>
        </translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>JSON として</translation>
    </message>
    <message>
        <source>As TOML</source>
        <translation>TOML として</translation>
    </message>
    <message>
        <source>As a start script for bash and zsh</source>
        <translation>bash・zsh 用の起動スクリプトとして</translation>
    </message>
    <message>
        <source>As a start script for PowerShell</source>
        <translation>PowerShell 用の起動スクリプトとして</translation>
    </message>
    <message>
        <source>As lines for its dialog</source>
        <translation>ダイアログ用の行として</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%1 の設定が %n 件変更されます。ほかはそのままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected, but with an old key: update its settings</source>
        <translation>接続済みですが、キーが古くなっています。設定を更新してください</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientsFollow</name>
    <message>
        <source>%1 now uses %2.</source>
        <translation>%1 は %2 を使うようになりました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientsPage</name>
    <message>
        <source>About this page</source>
        <translation>このページについて</translation>
    </message>
    <message>
        <source>Connecting changes only what points a client at this gateway. The original settings are kept and can be restored at any time. Which model answers is chosen under Models, and never changes a client&apos;s files.</source>
        <translation>接続で変わるのは、クライアントをこのゲートウェイに向ける設定だけです。元の設定は保存され、いつでも復元できます。どのモデルが応答するかは「モデル」で選び、クライアントのファイルは変更されません。</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>クライアント</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectStep</name>
    <message>
        <source>The step before</source>
        <translation>前の手順</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>この手順</translation>
    </message>
    <message>
        <source>&amp;Show what will change</source>
        <translation>変更される内容を表示(&amp;S)</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>変更される内容</translation>
    </message>
    <message>
        <source>Changes to the settings files</source>
        <translation>設定ファイルの変更</translation>
    </message>
    <message>
        <source>Set up Claude Desktop by &amp;hand</source>
        <translation>Claude Desktop を手動で設定(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Done, wait for it</source>
        <translation>入力完了、リクエストを待つ(&amp;D)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Or connect another one:</source>
        <translation>または別のクライアントを接続:</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 を接続</translation>
    </message>
    <message>
        <source>&amp;Connect %1</source>
        <translation>%1 を接続(&amp;C)</translation>
    </message>
    <message>
        <source>No client was found on this machine. It can be connected before it is installed.</source>
        <translation>このマシンにクライアントが見つかりません。インストールする前に接続することもできます。</translation>
    </message>
    <message>
        <source>%1 is connected already.</source>
        <translation>%1 はすでに接続されています。</translation>
    </message>
    <message>
        <source>%1 is on this machine. Connecting keeps a copy of its settings, and can be taken back.</source>
        <translation>%1 がこのマシンにあります。接続しても設定のコピーが保存され、元に戻せます。</translation>
    </message>
    <message>
        <source>%1 is set in %2 and wins over the settings.</source>
        <translation>%1 が %2 で設定されており、この設定より優先されます。</translation>
    </message>
    <message>
        <source>Connecting %1…</source>
        <translation>%1 を接続しています…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <source>Nothing will change: it is connected already.</source>
        <translation>すでに接続されているため、変更はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n settings will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%1 の設定が %n 件変更されます。ほかはそのままです。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyMenu</name>
    <message numerus="yes">
        <source>Copied. Clears in %n second(s).</source>
        <translation>
            <numerusform>コピーしました。%n 秒後に消去されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>設定をコピー</translation>
    </message>
    <message>
        <source>Copy settings for %1</source>
        <translation>%1 用の設定をコピー</translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyRows</name>
    <message>
        <source>What to do in Claude Desktop</source>
        <translation>Claude Desktop での操作</translation>
    </message>
    <message>
        <source>In Claude Desktop: Help, Troubleshooting, Enable Developer Mode; then Developer, Configure third-party inference. Choose Gateway as the connection and fill in these fields:</source>
        <translation>Claude Desktop で Help &gt; Troubleshooting &gt; Enable Developer Mode (開発者モードを有効化)、続いて Developer &gt; Configure Third-Party Inference を選びます。接続方法に Gateway を選び、次の欄に入力してください:</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>Cop&amp;y URL</source>
        <translation>URL をコピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>キーをコピー(&amp;K)</translation>
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
        <translation>API 形式</translation>
    </message>
</context>
<context>
    <name>gatehouse::DialogRows</name>
    <message>
        <source>How to fill in the dialog</source>
        <translation>ダイアログの入力方法</translation>
    </message>
    <message>
        <source>In Claude Desktop choose Help &gt; Troubleshooting &gt; Enable Developer Mode, then Developer &gt; Configure Third-Party Inference…, and Gateway as the connection. Fill in these values and apply them. Then quit Claude Desktop fully and open it again.</source>
        <translation>Claude Desktop で Help &gt; Troubleshooting &gt; Enable Developer Mode (開発者モードを有効化)、続いて Developer &gt; Configure Third-Party Inference… を選び、接続方法に Gateway を選びます。次の値を入力して適用してください。その後、Claude Desktop を完全に終了し、もう一度開いてください。</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1、非表示</translation>
    </message>
    <message>
        <source>%1. %2:</source>
        <translation>%1. %2:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 をコピー</translation>
    </message>
    <message>
        <source>The gateway is not listening.</source>
        <translation>ゲートウェイが待ち受けていません。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>コピーしました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::EntryForm</name>
    <message>
        <source>Changed what %1 sees.</source>
        <translation>%1 の画像の設定を変更しました。</translation>
    </message>
    <message>
        <source>Changed the context of %1.</source>
        <translation>%1 のコンテキストを変更しました。</translation>
    </message>
    <message>
        <source>What answers</source>
        <translation>応答するモデル</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>このモデルを使う(&amp;U)</translation>
    </message>
    <message>
        <source>About images</source>
        <translation>画像について</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>テストの結果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>名前(&amp;M):</translation>
    </message>
    <message>
        <source>Pro&amp;vider:</source>
        <translation>プロバイダー(&amp;V):</translation>
    </message>
    <message>
        <source>Mode&amp;l:</source>
        <translation>モデル(&amp;L):</translation>
    </message>
    <message>
        <source>Sho&amp;wn as:</source>
        <translation>表示名(&amp;W):</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>画像(&amp;I):</translation>
    </message>
    <message>
        <source>1M &amp;context:</source>
        <translation>1M コンテキスト(&amp;C):</translation>
    </message>
    <message>
        <source>&amp;Fallbacks:</source>
        <translation>フォールバック(&amp;F):</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>%1 と同じ</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Choose a provider</source>
        <translation>プロバイダーを選択</translation>
    </message>
    <message>
        <source>This model cannot read images.</source>
        <translation>このモデルは画像を読み取れません。</translation>
    </message>
    <message>
        <source>&amp;Empty this slot</source>
        <translation>このスロットを空にする(&amp;E)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>削除(&amp;E)</translation>
    </message>
    <message>
        <source>%1 goes to %2 (%3).</source>
        <translation>%1 は %2 (%3) に送られます。</translation>
    </message>
    <message>
        <source>Choose a model of %1.</source>
        <translation>%1 のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a provider first.</source>
        <translation>先にプロバイダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 is named %2.</source>
        <translation>%1 の名前を %2 にしました。</translation>
    </message>
    <message>
        <source>%1 is shown by its model&apos;s name.</source>
        <translation>%1 をモデルの名前で表示します。</translation>
    </message>
    <message>
        <source>%1 is shown as %2.</source>
        <translation>%1 を %2 と表示します。</translation>
    </message>
    <message>
        <source>Changed the fallbacks of %1.</source>
        <translation>%1 のフォールバックを変更しました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::FallbackList</name>
    <message>
        <source>Fallbacks, in their order</source>
        <translation>フォールバックの順序</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上へ移動</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下へ移動</translation>
    </message>
    <message>
        <source>Ta&amp;ke away</source>
        <translation>取り除く(&amp;K)</translation>
    </message>
    <message>
        <source>Add fall&amp;back</source>
        <translation>フォールバックを追加(&amp;B)</translation>
    </message>
    <message>
        <source>Ne&amp;xt:</source>
        <translation>次(&amp;X):</translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRunWindow</name>
    <message>
        <source>First steps</source>
        <translation>はじめに</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>手順</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>Sk&amp;ip this step</source>
        <translation>この手順をスキップ(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>Connect Claude to any model</source>
        <translation>Claude を好きなモデルに接続</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>クライアントを接続</translation>
    </message>
    <message>
        <source>Say hi</source>
        <translation>話しかける</translation>
    </message>
</context>
<context>
    <name>gatehouse::Gateway</name>
    <message>
        <source>It refused the key: &quot;%1&quot;. Replace the key.</source>
        <translation>キーが拒否されました: 「%1」。キーを置き換えてください。</translation>
    </message>
    <message>
        <source>It asks for payment: &quot;%1&quot;. Look at your account there.</source>
        <translation>支払いが求められています: 「%1」。プロバイダーのアカウントを確認してください。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>キーチェーンがロックされています。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>No provider has a key yet. Add one in the settings.</source>
        <translation>キーのあるプロバイダーがまだありません。設定で追加してください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayAddressBox</name>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>&amp;Find a free port</source>
        <translation>空きポートを探す(&amp;F)</translation>
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
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>About the address</source>
        <translation>アドレスについて</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>このコンピューターのプログラムだけがアクセスできます。</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>アドレス(&amp;A):</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>ポート(&amp;O):</translation>
    </message>
    <message>
        <source>Gateway base &amp;URL:</source>
        <translation>ゲートウェイのベース URL(&amp;U):</translation>
    </message>
    <message>
        <source>The gateway is not listening</source>
        <translation>ゲートウェイが待ち受けていません</translation>
    </message>
    <message>
        <source>The port is %1 now. Clients that were connected before need to be connected again.</source>
        <translation>ポートを %1 に変更しました。すでに接続していたクライアントは、もう一度接続する必要があります。</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1 をコピーしました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayKeyBox</name>
    <message>
        <source>Gateway key</source>
        <translation>ゲートウェイのキー</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>Show the gateway key</source>
        <translation>ゲートウェイのキーを表示</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>コピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the gateway key</source>
        <translation>ゲートウェイのキーをコピー</translation>
    </message>
    <message>
        <source>Make a &amp;new one…</source>
        <translation>新しく作成(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a new gateway key</source>
        <translation>ゲートウェイの新しいキーを作成</translation>
    </message>
    <message>
        <source>Ask clients for a &amp;key</source>
        <translation>クライアントにキーを求める(&amp;K)</translation>
    </message>
    <message>
        <source>About the gateway key</source>
        <translation>ゲートウェイのキーについて</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>K&amp;ey of all clients:</source>
        <translation>全クライアント共通のキー(&amp;E):</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <source>No key is asked for: every program on this computer can use your providers.</source>
        <translation>キーを求めません。このコンピューターのすべてのプログラムがプロバイダーを使用できます。</translation>
    </message>
    <message>
        <source>Clients that Gatehouse connects have a key of their own. This one is for all others.</source>
        <translation>Gatehouse が接続するクライアントには専用のキーがあります。このキーはそれ以外のクライアント用です。</translation>
    </message>
    <message>
        <source>The keychain has not given the key; it may be locked. Clients that have a key go on working.</source>
        <translation>キーチェーンからキーを取得できません。ロックされている可能性があります。キーのあるクライアントは引き続き動作します。</translation>
    </message>
    <message>
        <source>Other devices can reach this gateway, so a key is always asked for.</source>
        <translation>ほかのデバイスからこのゲートウェイにアクセスできるため、常にキーを求めます。</translation>
    </message>
    <message>
        <source>Hi&amp;de</source>
        <translation>隠す(&amp;D)</translation>
    </message>
    <message>
        <source>Hide the gateway key</source>
        <translation>ゲートウェイのキーを隠す</translation>
    </message>
    <message numerus="yes">
        <source>The key is shown for %n seconds.</source>
        <translation>
            <numerusform>キーは %n 秒間表示されます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the gateway key. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>ゲートウェイのキーをコピーしました。クリップボードは %n 秒後に消去されます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new gateway key?</source>
        <translation>ゲートウェイの新しいキーを作成しますか?</translation>
    </message>
    <message>
        <source>The old one stops working at once. Clients that Gatehouse connected keep working; all others must be given the new key.</source>
        <translation>古いキーはすぐに使えなくなります。Gatehouse が接続したクライアントは引き続き動作します。それ以外のクライアントには新しいキーを設定する必要があります。</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>新しいキーを作成</translation>
    </message>
    <message>
        <source>There is a new gateway key. Copy it to the clients that Gatehouse did not connect.</source>
        <translation>ゲートウェイの新しいキーを作成しました。Gatehouse が接続していないクライアントにコピーしてください。</translation>
    </message>
    <message>
        <source>Let every program use your providers without a key?</source>
        <translation>すべてのプログラムにキーなしでプロバイダーの使用を許可しますか?</translation>
    </message>
    <message>
        <source>Every program on this computer, of every user of it, could then spend your money with your providers.</source>
        <translation>このコンピューターの全ユーザーのすべてのプログラムが、あなたの費用でプロバイダーを使用できるようになります。</translation>
    </message>
    <message>
        <source>Ask for no key</source>
        <translation>キーを求めない</translation>
    </message>
    <message>
        <source>Clients need a key now.</source>
        <translation>クライアントにキーが必要になりました。</translation>
    </message>
    <message>
        <source>Clients need no key now.</source>
        <translation>クライアントにキーは不要になりました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayPage</name>
    <message>
        <source>Settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Pa&amp;th:</source>
        <translation>パス(&amp;T):</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>フォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>ゲートウェイ</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayStateBox</name>
    <message>
        <source>State</source>
        <translation>状態</translation>
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
        <source>Pause for &amp;1 hour</source>
        <translation>1 時間一時停止(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Pause until I resume</source>
        <translation>再開するまで一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>再開(&amp;R)</translation>
    </message>
    <message>
        <source>Every request gets an error that says so, until you resume.</source>
        <translation>再開するまで、すべてのリクエストに一時停止中であることを示すエラーを返します。</translation>
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
</context>
<context>
    <name>gatehouse::GeneralPage</name>
    <message>
        <source>Start and end</source>
        <translation>起動と終了</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外観と言語</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Show the &amp;first steps again…</source>
        <translation>「はじめに」をもう一度表示(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Start at login</source>
        <translation>ログイン時に起動(&amp;S)</translation>
    </message>
    <message>
        <source>About starting at login</source>
        <translation>ログイン時の起動について</translation>
    </message>
    <message>
        <source>Start the &amp;gateway when Gatehouse starts</source>
        <translation>Gatehouse の起動時にゲートウェイを開始(&amp;G)</translation>
    </message>
    <message>
        <source>Show the &amp;window at start</source>
        <translation>起動時にウィンドウを表示(&amp;W)</translation>
    </message>
    <message>
        <source>When the last window &amp;closes:</source>
        <translation>最後のウィンドウを閉じたとき(&amp;C):</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>動作を続ける</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>The gateway starts together with Gatehouse.</source>
        <translation>ゲートウェイは Gatehouse と一緒に開始します。</translation>
    </message>
    <message>
        <source>The gateway starts when you start it.</source>
        <translation>ゲートウェイは手動で開始します。</translation>
    </message>
    <message>
        <source>The window is shown when Gatehouse starts.</source>
        <translation>Gatehouse の起動時にウィンドウを表示します。</translation>
    </message>
    <message>
        <source>Gatehouse starts without showing a window.</source>
        <translation>Gatehouse はウィンドウを表示せずに起動します。</translation>
    </message>
    <message>
        <source>Closing the last window quits Gatehouse.</source>
        <translation>最後のウィンドウを閉じると、Gatehouse を終了します。</translation>
    </message>
    <message>
        <source>Gatehouse keeps running when the last window closes.</source>
        <translation>最後のウィンドウを閉じても、Gatehouse は動作を続けます。</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>言語(&amp;L):</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>システムと同じ</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外観(&amp;A):</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>&amp;Notifications:</source>
        <translation>通知(&amp;N):</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The language is changed.</source>
        <translation>言語を変更しました。</translation>
    </message>
    <message>
        <source>The appearance is changed.</source>
        <translation>外観を変更しました。</translation>
    </message>
    <message>
        <source>The notifications are changed.</source>
        <translation>通知を変更しました。</translation>
    </message>
    <message>
        <source>Gatehouse starts at login.</source>
        <translation>Gatehouse はログイン時に起動します。</translation>
    </message>
    <message>
        <source>Gatehouse does not start at login any more.</source>
        <translation>Gatehouse はログイン時に起動しなくなりました。</translation>
    </message>
    <message>
        <source>This desktop has no way to start programs at login that Gatehouse knows of. Add Gatehouse to the startup programs of your desktop by hand.</source>
        <translation>このデスクトップでログイン時にプログラムを起動する方法を、Gatehouse は認識できません。デスクトップの自動起動プログラムに Gatehouse を手動で追加してください。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderRows</name>
    <message>
        <source>Variable</source>
        <translation>変数</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>The value of %1 looks like a secret, which does not belong in the settings file. Choose Variable or File, and name where it stands.</source>
        <translation>%1 の値はシークレットのようです。シークレットは設定ファイルに入れないでください。「変数」または「ファイル」を選び、値のある場所を指定してください。</translation>
    </message>
    <message>
        <source>%1 is there twice. Change one of the two.</source>
        <translation>%1 が重複しています。どちらか一方を変更してください。</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 は %2 です</translation>
    </message>
    <message>
        <source>%1 comes from the variable %2</source>
        <translation>%1 は変数 %2 から取得します</translation>
    </message>
    <message>
        <source>%1 comes from the file %2</source>
        <translation>%1 はファイル %2 から取得します</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>From</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderTable</name>
    <message>
        <source>Where the value comes from</source>
        <translation>値の取得元</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>ヘッダー</translation>
    </message>
    <message>
        <source>&amp;Headers sent along:</source>
        <translation>一緒に送信するヘッダー(&amp;H):</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>ヘッダーを追加</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>ヘッダーを削除</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Changed the headers.</source>
        <translation>ヘッダーを変更しました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyStep</name>
    <message>
        <source>The test takes longer than usual. It can be left to end by itself.</source>
        <translation>テストに通常より時間がかかっています。このまま終わるのを待っても構いません。</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>この手順</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>ここにキーを貼り付け</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API キー(&amp;K):</translation>
    </message>
    <message>
        <source>Where a key is made</source>
        <translation>キーの作成場所</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>テストの結果</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>テスト中</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>このキーを使う(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>Continue &amp;anyway</source>
        <translation>このまま続ける(&amp;A)</translation>
    </message>
    <message>
        <source>Paste your API key of %1. It is tested at once and kept in the keychain.</source>
        <translation>%1 の API キーを貼り付けてください。すぐにテストされ、キーチェーンに保存されます。</translation>
    </message>
    <message>
        <source>%1 runs on this computer and needs no key.</source>
        <translation>%1 はこのコンピューターで動作し、キーは不要です。</translation>
    </message>
    <message>
        <source>The key of %1 is in the keychain already.</source>
        <translation>%1 のキーはすでにキーチェーンにあります。</translation>
    </message>
    <message>
        <source>The key of %1 was found: %2.</source>
        <translation>%1 のキーが見つかりました: %2。</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>%1 でキーを取得</translation>
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
    <name>gatehouse::KeychainSecretStore</name>
    <message>
        <source>macOS Keychain</source>
        <translation>macOS Keychain</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows Credential Manager</translation>
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
        <translation>キーチェーン</translation>
    </message>
</context>
<context>
    <name>gatehouse::LaunchAgentAutostart</name>
    <message>
        <source>%1 cannot be removed: %2. Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>%1 を削除できません: %2。フォルダーの所有者とアクセス権を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>%1 に書き込めません: %2。フォルダーの所有者とアクセス権を確認してから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogDetails</name>
    <message>
        <source>Choose a request to see more of it.</source>
        <translation>リクエストを選ぶと詳細が表示されます。</translation>
    </message>
    <message>
        <source>&amp;Details of the chosen request:</source>
        <translation>選択したリクエストの詳細(&amp;D):</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>curl としてコピー(&amp;U)</translation>
    </message>
    <message>
        <source>A command that sends this request again. It takes the token from the variable GATEHOUSE_TOKEN.</source>
        <translation>このリクエストをもう一度送信するコマンドです。トークンは変数 GATEHOUSE_TOKEN から取得します。</translation>
    </message>
    <message>
        <source>C&amp;opy details</source>
        <translation>詳細をコピー(&amp;O)</translation>
    </message>
    <message>
        <source>Copied. Set GATEHOUSE_TOKEN to a token of this gateway before you run it.</source>
        <translation>コピーしました。実行する前に、GATEHOUSE_TOKEN にこのゲートウェイのトークンを設定してください。</translation>
    </message>
    <message>
        <source>Copied without the body, which was not kept. Keep bodies, and repeat the request to have it.</source>
        <translation>本文が保持されていないため、本文なしでコピーしました。本文が必要な場合は、本文の保持をオンにしてリクエストをやり直してください。</translation>
    </message>
    <message>
        <source>Copied without the body, which is too long to be kept whole.</source>
        <translation>本文が長すぎて全体を保持できないため、本文なしでコピーしました。</translation>
    </message>
    <message>
        <source>Copied the details.</source>
        <translation>詳細をコピーしました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogModel</name>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>Name → provider/model</source>
        <translation>名前 → プロバイダー/モデル</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>最初のトークン</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Tokens in / out</source>
        <translation>トークン 入力 / 出力</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>再試行</translation>
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
        <translation>いずれかの列の語句</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>フィルター(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Errors only</source>
        <translation>エラーのみ(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>Lets the list stand still. The requests go on.</source>
        <translation>一覧の更新を止めます。リクエストの処理は続きます。</translation>
    </message>
    <message>
        <source>Clea&amp;r…</source>
        <translation>消去(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Keep bodies for one hour</source>
        <translation>本文を 1 時間保持(&amp;K)</translation>
    </message>
    <message>
        <source>Off by default: prompts and answers are not kept.</source>
        <translation>既定ではオフです。プロンプトと応答は保持されません。</translation>
    </message>
    <message>
        <source>About the list</source>
        <translation>一覧について</translation>
    </message>
    <message>
        <source>No requests yet. Open Claude and say hi.</source>
        <translation>リクエストはまだありません。Claude を開いて話しかけてみてください。</translation>
    </message>
    <message>
        <source>Connect a &amp;client…</source>
        <translation>クライアントを接続(&amp;C)…</translation>
    </message>
    <message numerus="yes">
        <source>Paused. %n new requests are not shown yet.</source>
        <translation>
            <numerusform>一時停止中です。新しいリクエスト %n 件はまだ表示されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused. The list stands still.</source>
        <translation>一時停止中です。一覧は更新されません。</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>フィルターに一致するリクエストはありません。</translation>
    </message>
    <message>
        <source>Bodies of requests are kept from now on.</source>
        <translation>これ以降、リクエストの本文を保持します。</translation>
    </message>
    <message>
        <source>Bodies are not kept any more. Those that were are forgotten.</source>
        <translation>本文の保持を終了しました。保持していた本文は破棄しました。</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>ログの消去</translation>
    </message>
    <message>
        <source>Clear the log?</source>
        <translation>ログを消去しますか?</translation>
    </message>
    <message>
        <source>The requests that are over are forgotten. Those under way stay.</source>
        <translation>終わったリクエストは破棄されます。処理中のリクエストは残ります。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Cleared the log.</source>
        <translation>ログを消去しました。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogTable</name>
    <message>
        <source>Requests, the newest first</source>
        <translation>リクエスト (新しい順)</translation>
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
        <translation>%1 と同じ</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>Not set: %1</source>
        <translation>未設定: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>表示名</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
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
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelFacts</name>
    <message>
        <source>%1 has no key yet: requests for %2 fail until it has one.</source>
        <translation>%1 のキーがまだありません。キーを追加するまで、%2 へのリクエストは失敗します。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 stands for %2, and nothing answers there.</source>
        <translation>%1 は %2 の別名で、応答するモデルがありません。</translation>
    </message>
    <message>
        <source>%1 stands for %2: %3 answers.</source>
        <translation>%1 は %2 の別名で、%3 が応答します。</translation>
    </message>
    <message>
        <source>%1 is not saved yet: choose a provider and a model.</source>
        <translation>%1 はまだ保存されていません。プロバイダーとモデルを選んでください。</translation>
    </message>
    <message>
        <source>%1 is empty, and no provider has a key yet: nothing answers.</source>
        <translation>%1 は空で、キーのあるプロバイダーがまだないため、応答するモデルがありません。</translation>
    </message>
    <message>
        <source>%1 is empty: it will use %2.</source>
        <translation>%1 は空のため、%2 を使用します。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelsMenu</name>
    <message>
        <source>&amp;Edit model map…</source>
        <translation>モデルマップを編集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;More models…</source>
        <translation>その他のモデル(&amp;M)…</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>モデル未設定</translation>
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
        <translation>名前と応答するモデル</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 を空にしました。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 を削除しました。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
</context>
<context>
    <name>gatehouse::NamePreview</name>
    <message>
        <source>What clients will list</source>
        <translation>クライアントに表示される一覧</translation>
    </message>
    <message>
        <source>About the lists</source>
        <translation>一覧について</translation>
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
        <translation>%1 に表示される一覧</translation>
    </message>
    <message>
        <source>%1 – %2 – 1M context</source>
        <translation>%1 – %2 – 1M コンテキスト</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing yet: no provider has a key.</source>
        <translation>まだありません。キーのあるプロバイダーがありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n more name(s) are served; Claude Desktop lists five.</source>
        <translation>
            <numerusform>ほかに %n 件の名前を提供しています。Claude Desktop に表示されるのは 5 件です。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::NewRow</name>
    <message>
        <source>An&amp;other name:</source>
        <translation>別の名前(&amp;O):</translation>
    </message>
    <message>
        <source>&amp;Add name</source>
        <translation>名前を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Clients ask for a name as it is.</source>
        <translation>クライアントはこの名前をそのまま指定します。</translation>
    </message>
    <message>
        <source>Add &amp;slot</source>
        <translation>スロットを追加(&amp;S)</translation>
    </message>
    <message>
        <source>A slot answers for every Claude name with its word in it, such as Fable.</source>
        <translation>スロットは、Fable のように、その単語を含むすべての Claude の名前に応答します。</translation>
    </message>
    <message>
        <source>Problem with the new name</source>
        <translation>新しい名前の問題</translation>
    </message>
    <message>
        <source>A slot is a word of small letters and digits, such as fable.</source>
        <translation>スロットは、fable のような英小文字と数字の 1 語です。</translation>
    </message>
</context>
<context>
    <name>gatehouse::OtherNames</name>
    <message>
        <source>Other names</source>
        <translation>その他の名前</translation>
    </message>
    <message>
        <source>Onl&amp;y known names</source>
        <translation>登録済みの名前のみ(&amp;Y)</translation>
    </message>
    <message>
        <source>Names that are not known get an error, and never go to this provider.</source>
        <translation>登録されていない名前はエラーになり、このプロバイダーには送られません。</translation>
    </message>
    <message>
        <source>Problem with other names</source>
        <translation>その他の名前の問題</translation>
    </message>
    <message>
        <source>Go to t&amp;his provider as they are:</source>
        <translation>そのままこのプロバイダーに送る(&amp;H):</translation>
    </message>
    <message>
        <source>None: they get an error</source>
        <translation>なし: エラーを返す</translation>
    </message>
    <message>
        <source>Other names get an error.</source>
        <translation>その他の名前にはエラーを返します。</translation>
    </message>
    <message>
        <source>Other names go to %1.</source>
        <translation>その他の名前は %1 に送られます。</translation>
    </message>
    <message>
        <source>Only known names are served.</source>
        <translation>登録済みの名前だけを受け付けます。</translation>
    </message>
    <message>
        <source>Names that are not known are served too.</source>
        <translation>登録されていない名前も受け付けます。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeReport</name>
    <message>
        <source>Name</source>
        <translation>名前解決</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Model list</source>
        <translation>モデル一覧</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>テストしています…</translation>
    </message>
    <message>
        <source>Key works</source>
        <translation>キーは有効です</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>動作しています</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>到達できます</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 モデル</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 モデル</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeView</name>
    <message>
        <source>not reached</source>
        <translation>未到達</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>testing…</source>
        <translation>テスト中…</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>省略</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>テスト</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>テスト(&amp;T)</translation>
    </message>
    <message>
        <source>Test the connection, the key and an answer (F5). It costs a token or two.</source>
        <translation>接続、キー、応答をテストします (F5)。トークンを 1～2 個消費します。</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>テストの結果</translation>
    </message>
    <message>
        <source>%1: what was found</source>
        <translation>%1: 判明した内容</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>まだテストしていません。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>テストしています…</translation>
    </message>
    <message>
        <source>Failed at the step “%1”: %2</source>
        <translation>手順「%1」で失敗しました: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
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
        <translation>自己署名証明書です</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>有効期限が切れています</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>有効期間がまだ始まっていません</translation>
    </message>
    <message>
        <source>it belongs to another name</source>
        <translation>別の名前の証明書です</translation>
    </message>
    <message>
        <source>its issuer is not known here</source>
        <translation>発行者がこのコンピューターに登録されていません</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2. Check the address and this computer&apos;s clock; a company&apos;s own certificate must be installed in the system.</source>
        <translation>%1 の証明書は信頼されていません: %2。アドレスとこのコンピューターの時計を確認してください。会社独自の証明書は、システムにインストールする必要があります。</translation>
    </message>
    <message>
        <source>%1 does not speak HTTPS there. Check the address: perhaps its port is wrong, or it begins with http://.</source>
        <translation>%1 は HTTPS に応答しません。アドレスを確認してください。ポートが違うか、正しくは http:// で始まる可能性があります。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made (%2). Check the address, and a proxy or firewall on the way.</source>
        <translation>%1 への安全な接続を確立できませんでした (%2)。アドレスと、途中のプロキシやファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>There is no server of the name %1, or this computer is offline. Check the address and the network.</source>
        <translation>%1 という名前のサーバーがないか、このコンピューターがオフラインです。アドレスとネットワークを確認してください。</translation>
    </message>
    <message>
        <source>%1 does not take connections. Check the address, and that the server is running and no firewall is in the way.</source>
        <translation>%1 が接続を受け付けません。アドレスと、サーバーが動作していること、ファイアウォールに遮断されていないことを確認してください。</translation>
    </message>
    <message>
        <source>%1 did not take the connection in time. Check the address, the network and the firewall.</source>
        <translation>%1 が時間内に接続を受け付けませんでした。アドレス、ネットワーク、ファイアウォールを確認してください。</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 failed. Check the proxy settings.</source>
        <translation>%1 への経路にあるプロキシでエラーが発生しました。プロキシの設定を確認してください。</translation>
    </message>
    <message>
        <source>%1 took the connection but did not answer within %2 s. Try again later.</source>
        <translation>%1 は接続を受け付けましたが、%2 秒以内に応答しませんでした。しばらくしてからお試しください。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Try again, and check the address if it stays so.</source>
        <translation>%1 は応答せずに接続を閉じました。もう一度お試しください。続く場合はアドレスを確認してください。</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer. Try again.</source>
        <translation>%1 は応答の途中で接続を閉じました。もう一度お試しください。</translation>
    </message>
    <message>
        <source>%1 answered in a way that is not HTTP. Check the address.</source>
        <translation>%1 の応答は HTTP ではありません。アドレスを確認してください。</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://api.example.com/v1.</source>
        <translation>アドレスではありません。https://api.example.com/v1 のように入力してください。</translation>
    </message>
    <message>
        <source>The request could not be made. Check the key and the headers for line breaks.</source>
        <translation>リクエストを作成できませんでした。キーとヘッダーに改行がないか確認してください。</translation>
    </message>
    <message>
        <source>%1 wants a key (%2). Paste one. It said: %3</source>
        <translation>%1 にはキーが必要です (%2)。キーを貼り付けてください。応答: %3</translation>
    </message>
    <message>
        <source>%1 rejected the key (%2). Replace it. It said: %3</source>
        <translation>%1 がキーを拒否しました (%2)。キーを置き換えてください。応答: %3</translation>
    </message>
    <message>
        <source>%1 says that the account is out of credit. Add credit and test again. It said: %2</source>
        <translation>%1 のアカウントの残高がありません。チャージしてから、もう一度テストしてください。応答: %2</translation>
    </message>
    <message>
        <source>%1 says that a limit is reached. Wait a little and test again. It said: %2</source>
        <translation>%1 の制限に達しました。少し待ってから、もう一度テストしてください。応答: %2</translation>
    </message>
    <message>
        <source>%1 is overloaded or down. Test again later. It said: %2</source>
        <translation>%1 が混雑しているか停止しています。後でもう一度テストしてください。応答: %2</translation>
    </message>
    <message>
        <source>%1 does not know the model %2. Choose another. It said: %3</source>
        <translation>%1 にモデル %2 はありません。別のモデルを選んでください。応答: %3</translation>
    </message>
    <message>
        <source>What came is not an answer. Check the address and the dialect. %1</source>
        <translation>応答として読み取れません。アドレスと API 形式を確認してください。%1</translation>
    </message>
    <message>
        <source>%1 refused to answer with the model %2 (%3). It said: %4</source>
        <translation>%1 がモデル %2 での応答を拒否しました (%3)。応答: %4</translation>
    </message>
    <message>
        <source>%1 has nothing at %2 that answers. Check the address: often it ends in /v1.</source>
        <translation>%1 の %2 には応答するものがありません。アドレスを確認してください。多くの場合 /v1 で終わります。</translation>
    </message>
    <message>
        <source>%1 shows no list of its models (%2).</source>
        <translation>%1 はモデル一覧を公開していません (%2)。</translation>
    </message>
    <message>
        <source>%1 sent something else than a list of models.</source>
        <translation>%1 からモデル一覧ではないものが送られてきました。</translation>
    </message>
    <message>
        <source>%1 does not show its list of models to this key.</source>
        <translation>%1 はこのキーにモデル一覧を公開していません。</translation>
    </message>
    <message>
        <source>Not asked: no model of this provider is known. Choose one on the Models page.</source>
        <translation>このプロバイダーのモデルが不明なため、問い合わせていません。「モデル」ページで選んでください。</translation>
    </message>
    <message>
        <source>It answered without a word.</source>
        <translation>応答の内容は空でした。</translation>
    </message>
    <message>
        <source>Tested without a key.</source>
        <translation>キーなしでテストしました。</translation>
    </message>
    <message>
        <source>No key is needed.</source>
        <translation>キーは不要です。</translation>
    </message>
    <message>
        <source>The address begins with http://: what is sent there is not encrypted.</source>
        <translation>アドレスが http:// で始まるため、送信内容は暗号化されません。</translation>
    </message>
    <message>
        <source>%1 does not let this key be used for this (%2). Check what it is good for, or replace it. It said: %3</source>
        <translation>%1 では、このキーをこの用途に使えません (%2)。キーの用途を確認するか、置き換えてください。応答: %3</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProblemRows</name>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileBar</name>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>プロファイル(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新規(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>名前を変更(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>プロファイルの名前</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Problem with the profile</source>
        <translation>プロファイルの問題</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>プロファイルの名前を入力してください。</translation>
    </message>
    <message>
        <source>There is a profile %1 already. Choose another name.</source>
        <translation>プロファイル %1 はすでにあります。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>Made the profile %1, and switched to it.</source>
        <translation>プロファイル %1 を作成し、切り替えました。</translation>
    </message>
    <message>
        <source>Renamed the profile to %1.</source>
        <translation>プロファイルの名前を %1 に変更しました。</translation>
    </message>
    <message>
        <source>Deleted the profile %1.</source>
        <translation>プロファイル %1 を削除しました。</translation>
    </message>
    <message>
        <source>Switched to the profile %1.</source>
        <translation>プロファイル %1 に切り替えました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderAddressBox</name>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>アドレス</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名前(&amp;N):</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>アドレス(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>API 形式(&amp;D):</translation>
    </message>
    <message>
        <source>The usual (%1)</source>
        <translation>既定 (%1)</translation>
    </message>
    <message>
        <source>Find out by testing</source>
        <translation>テストで判別</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>名前を %1 に変更しました。</translation>
    </message>
    <message>
        <source>This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a password or a key in it.</source>
        <translation>プロバイダーのアドレスではありません。名前、パスワード、キーを含めず、https://api.example.com/v1 のように入力してください。</translation>
    </message>
    <message>
        <source>A provider of your own needs an address.</source>
        <translation>独自のプロバイダーにはアドレスが必要です。</translation>
    </message>
    <message>
        <source>Changed the address of %1.</source>
        <translation>%1 のアドレスを変更しました。</translation>
    </message>
    <message>
        <source>Changed the dialect of %1.</source>
        <translation>%1 の API 形式を変更しました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderAdvanced</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>詳細設定(&amp;V)</translation>
    </message>
    <message>
        <source>Seconds to connect:</source>
        <translation>接続までの秒数:</translation>
    </message>
    <message>
        <source>Seconds to the first word:</source>
        <translation>最初の出力までの秒数:</translation>
    </message>
    <message>
        <source>Seconds of silence in an answer:</source>
        <translation>応答が途切れてよい秒数:</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>通常は %1</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>システムの設定に従う</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>This address:</source>
        <translation>このアドレス:</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>プロキシのアドレス</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>プロキシ(&amp;X):</translation>
    </message>
    <message>
        <source>Give a number of seconds above 0 and at most 86400, or nothing for what is usual.</source>
        <translation>0 より大きく 86400 以下の秒数を入力するか、空欄にして通常の値を使ってください。</translation>
    </message>
    <message>
        <source>Changed a timeout.</source>
        <translation>タイムアウトを変更しました。</translation>
    </message>
    <message>
        <source>Changed the proxy.</source>
        <translation>プロキシを変更しました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderCards</name>
    <message>
        <source>Searc&amp;h all providers:</source>
        <translation>すべてのプロバイダーを検索(&amp;H):</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>その他…</translation>
    </message>
    <message>
        <source>No provider of that name is known. Choose Other to give its address by hand.</source>
        <translation>その名前のプロバイダーは登録されていません。「その他」を選び、アドレスを手動で入力してください。</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>アドレスで指定</translation>
    </message>
    <message>
        <source>Key found</source>
        <translation>キーあり</translation>
    </message>
    <message>
        <source>No key needed</source>
        <translation>キー不要</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1。%2。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderCombo</name>
    <message>
        <source>%1 – no key</source>
        <translation>%1 – キーなし</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderKeyBox</name>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API キー</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API キー(&amp;K):</translation>
    </message>
    <message>
        <source>State of the key</source>
        <translation>キーの状態</translation>
    </message>
    <message>
        <source>Where a key is made</source>
        <translation>キーの作成場所</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Ask the ke&amp;ychain again</source>
        <translation>キーチェーンにもう一度問い合わせる(&amp;Y)</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Give the key in an environment variable.</source>
        <translation>このマシンにはキーチェーンがありません。キーを環境変数で指定してください。</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>%1 に保存されています。</translation>
    </message>
    <message>
        <source>A key given here is used in its place.</source>
        <translation>ここに入力したキーが代わりに使われます。</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>%1 でキーを取得</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>キーは英数字と記号からなる 1 語です。前後の文字を含めずに、もう一度コピーしてください。</translation>
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
    <name>gatehouse::ProviderMenu</name>
    <message>
        <source>key refused</source>
        <translation>キー拒否</translation>
    </message>
    <message>
        <source>asks for payment</source>
        <translation>支払いが必要</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>asking the keychain</source>
        <translation>キーチェーンに問い合わせ中</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>キーチェーンがロック中</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>&amp;Test all now</source>
        <translation>今すぐすべてテスト(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add provider…</source>
        <translation>プロバイダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>being tested…</source>
        <translation>テスト中…</translation>
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
        <translation>テストしています…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderModelTable</name>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>%1 tokens of context</source>
        <translation>コンテキスト %1 トークン</translation>
    </message>
    <message>
        <source>sees images</source>
        <translation>画像対応</translation>
    </message>
    <message>
        <source>sees no images</source>
        <translation>画像非対応</translation>
    </message>
    <message>
        <source>thinks</source>
        <translation>思考あり</translation>
    </message>
    <message>
        <source>does not think</source>
        <translation>思考なし</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Thinking</source>
        <translation>思考</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderModelsBox</name>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation>一覧の取得元</translation>
    </message>
    <message>
        <source>Filter the models</source>
        <translation>モデルを絞り込む</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>フィルター(&amp;I):</translation>
    </message>
    <message>
        <source>Models of this provider</source>
        <translation>このプロバイダーのモデル</translation>
    </message>
    <message>
        <source>&amp;Fetch the list</source>
        <translation>一覧を取得(&amp;F)</translation>
    </message>
    <message>
        <source>Ask the provider for its models. No token is spent.</source>
        <translation>プロバイダーにモデルを問い合わせます。トークンは消費しません。</translation>
    </message>
    <message>
        <source>&amp;Choose models…</source>
        <translation>モデルを選択(&amp;C)…</translation>
    </message>
    <message>
        <source>No models are known yet. Test the provider to fetch its list.</source>
        <translation>モデルはまだ不明です。プロバイダーをテストすると一覧を取得できます。</translation>
    </message>
    <message>
        <source>As the provider lists them: %1.</source>
        <translation>プロバイダーの一覧による: %1。</translation>
    </message>
    <message>
        <source>As known to Gatehouse: %1. A test fetches the provider&apos;s own list.</source>
        <translation>Gatehouse の登録情報による: %1。テストするとプロバイダーの一覧を取得します。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderRows</name>
    <message>
        <source>Key rejected</source>
        <translation>キー拒否</translation>
    </message>
    <message>
        <source>Out of credit</source>
        <translation>残高不足</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>到達不可</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>キーチェーンに問い合わせています…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>キー未設定</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>キーチェーンがロック中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>準備完了</translation>
    </message>
    <message>
        <source>%1 – %2 ms</source>
        <translation>%1 – %2 ミリ秒</translation>
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
        <translation>設定ファイルはこのキーを変数 %1 から読みます。そちらで設定してから、Gatehouse を起動し直してください。</translation>
    </message>
    <message>
        <source>The settings file takes this key from the file %1. Change it there.</source>
        <translation>設定ファイルはこのキーをファイル %1 から読みます。そちらで変更してください。</translation>
    </message>
    <message>
        <source>There is no keychain on this machine that could keep the key.</source>
        <translation>このマシンには、キーを保存できるキーチェーンがありません。</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Set the variable %1 to the key, then start Gatehouse again.</source>
        <translation>このマシンにはキーチェーンがありません。変数 %1 にキーを設定してから、Gatehouse を起動し直してください。</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>キーは英数字と記号からなる 1 語です。前後の文字を含めずに、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>Testing the way to %1…</source>
        <translation>%1 への経路をテストしています…</translation>
    </message>
    <message>
        <source>The test did not come to its end. Try again.</source>
        <translation>テストは最後まで完了しませんでした。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>キーを保存しています…</translation>
    </message>
    <message>
        <source>The keychain did not keep the key. Unlock it, then try again.</source>
        <translation>キーをキーチェーンに保存できませんでした。ロックを解除して、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProvidersPage</name>
    <message>
        <source>Providers in use</source>
        <translation>使用中のプロバイダー</translation>
    </message>
    <message>
        <source>&amp;Providers in use:</source>
        <translation>使用中のプロバイダー(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>プロバイダーを追加</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>削除(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove this provider</source>
        <translation>このプロバイダーを削除</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation>プロバイダーはまだありません</translation>
    </message>
    <message>
        <source>Add a provider to start. You need one API key.</source>
        <translation>まずプロバイダーを追加してください。API キーが 1 つ必要です。</translation>
    </message>
    <message>
        <source>Add a pro&amp;vider…</source>
        <translation>プロバイダーを追加(&amp;V)…</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>%1 を追加しました。</translation>
    </message>
    <message>
        <source>%1 is in use because the model map names it. Change that on the Models page first.</source>
        <translation>%1 はモデルマップで指定されているため使用中です。先に「モデル」ページで変更してください。</translation>
    </message>
    <message>
        <source>%1 is in use because the variable %2 holds a key for it. Take it away there.</source>
        <translation>%1 は変数 %2 にキーがあるため使用中です。そちらでキーを取り除いてください。</translation>
    </message>
    <message>
        <source>Remove a provider</source>
        <translation>プロバイダーの削除</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 を削除しますか?</translation>
    </message>
    <message>
        <source>Remove its key from %1 too</source>
        <translation>%1 からキーも削除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 を削除しました。</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>プロバイダー</translation>
    </message>
</context>
<context>
    <name>gatehouse::QuitQuestion</name>
    <message numerus="yes">
        <source>%1 will stop working until Gatehouse runs again.</source>
        <translation>
            <numerusform>Gatehouse をもう一度起動するまで、%1 は動作しなくなります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit Gatehouse</source>
        <translation>Gatehouse の終了</translation>
    </message>
    <message>
        <source>Quit and restore gives each client its original settings back.</source>
        <translation>「終了して復元」では、各クライアントの設定を元に戻します。</translation>
    </message>
    <message>
        <source>Quit and &amp;restore</source>
        <translation>終了して復元(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Do not ask again</source>
        <translation>次回から確認しない(&amp;D)</translation>
    </message>
</context>
<context>
    <name>gatehouse::RecentRequests</name>
    <message>
        <source>under way</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>エラー %1</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>最近のリクエスト</translation>
    </message>
    <message>
        <source>No requests yet. Open a connected client and say hi.</source>
        <translation>リクエストはまだありません。接続済みのクライアントを開いて話しかけてみてください。</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequestReport</name>
    <message>
        <source>Shown here: the first %1 of %2 characters. Copy the details for the rest.</source>
        <translation>%2 文字のうち最初の %1 文字を表示しています。残りは詳細をコピーして確認してください。</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状態: %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>結果: %1</translation>
    </message>
    <message>
        <source>Began: %1</source>
        <translation>開始: %1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>クライアント: %1</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>要求された名前: %1</translation>
    </message>
    <message>
        <source>Endpoint: %1 %2</source>
        <translation>エンドポイント: %1 %2</translation>
    </message>
    <message>
        <source>Answer wanted as a stream</source>
        <translation>応答はストリームで要求</translation>
    </message>
    <message>
        <source>Answered by: %1</source>
        <translation>応答元: %1</translation>
    </message>
    <message>
        <source>Went to: %1 (%2)</source>
        <translation>送信先: %1 (%2)</translation>
    </message>
    <message>
        <source>On the way: %1</source>
        <translation>途中の処理: %1</translation>
    </message>
    <message>
        <source>First token: after %1</source>
        <translation>最初のトークン: %1 後</translation>
    </message>
    <message>
        <source>Total: %1 so far</source>
        <translation>合計: 現在まで %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>合計: %1</translation>
    </message>
    <message>
        <source>Tokens in: %1</source>
        <translation>入力トークン: %1</translation>
    </message>
    <message>
        <source>%1 (%2 read from the cache, %3 written to it)</source>
        <translation>%1 (うちキャッシュから読み取り %2、キャッシュへ書き込み %3)</translation>
    </message>
    <message>
        <source>Tokens out: %1</source>
        <translation>出力トークン: %1</translation>
    </message>
    <message>
        <source>%1 (%2 of them for thinking)</source>
        <translation>%1 (うち思考 %2)</translation>
    </message>
    <message>
        <source>Retries: %1</source>
        <translation>再試行: %1</translation>
    </message>
    <message>
        <source>Headers of the client:</source>
        <translation>クライアントのヘッダー:</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(非表示)</translation>
    </message>
    <message>
        <source>Body of the request:</source>
        <translation>リクエストの本文:</translation>
    </message>
    <message>
        <source>Body of the answer:</source>
        <translation>応答の本文:</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequestWords</name>
    <message>
        <source>Any client</source>
        <translation>任意のクライアント</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The name that a client asks for, and the provider and model that it leads to</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>応答中</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>クライアントが切断</translation>
    </message>
    <message>
        <source>Broke off (%1)</source>
        <translation>中断 (%1)</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>失敗 (%1)</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完了 (%1)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Tokens of the request and of the answer</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The client left before the answer was over.</source>
        <translation>応答が終わる前にクライアントが切断しました。</translation>
    </message>
    <message>
        <source>The answer came to its end.</source>
        <translation>応答は最後まで完了しました。</translation>
    </message>
    <message>
        <source>The model asked for a tool.</source>
        <translation>モデルがツールの使用を要求しました。</translation>
    </message>
    <message>
        <source>The answer reached the most tokens that it may have.</source>
        <translation>応答がトークン数の上限に達しました。</translation>
    </message>
    <message>
        <source>The model or its provider refused to answer.</source>
        <translation>モデルまたはプロバイダーが応答を拒否しました。</translation>
    </message>
    <message>
        <source>The provider counted the tokens.</source>
        <translation>トークン数はプロバイダーによるものです。</translation>
    </message>
    <message>
        <source>Gatehouse estimated the tokens.</source>
        <translation>トークン数は Gatehouse による推定です。</translation>
    </message>
    <message>
        <source>It ended with &quot;%1&quot;.</source>
        <translation>「%1」で終わりました。</translation>
    </message>
    <message>
        <source>%1, %2 asked for %3</source>
        <translation>%1、%2 が %3 を要求</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>最初のトークンまで %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>現在まで %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>合計 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in</source>
        <translation>
            <numerusform>入力 %n トークン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens out</source>
        <translation>
            <numerusform>出力 %n トークン</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times more</source>
        <translation>
            <numerusform>再試行 %n 回</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ミリ秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
</context>
<context>
    <name>gatehouse::RowTests</name>
    <message>
        <source>Testing…</source>
        <translation>テストしています…</translation>
    </message>
    <message>
        <source>Testing: %1…</source>
        <translation>テスト中: %1…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>応答あり</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>応答しました。</translation>
    </message>
    <message>
        <source>Answers – %1</source>
        <translation>応答あり – %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RunKeyAutostart</name>
    <message>
        <source>Windows did not take the change of the startup apps. They may be managed by an administrator.</source>
        <translation>Windows がスタートアップアプリの変更を受け付けませんでした。管理者が管理している可能性があります。</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretField</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>削除(&amp;O)</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>ここに貼り付け</translation>
    </message>
    <message>
        <source>%1, empty</source>
        <translation>%1、空</translation>
    </message>
    <message>
        <source>%1, shown, %2 characters</source>
        <translation>%1、表示中、%2 文字</translation>
    </message>
    <message>
        <source>%1, hidden, %2 characters</source>
        <translation>%1、非表示、%2 文字</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>&amp;Show for %1 s</source>
        <translation>%1 秒間表示(&amp;S)</translation>
    </message>
    <message>
        <source>Keep the o&amp;ld one</source>
        <translation>元のままにする(&amp;L)</translation>
    </message>
    <message>
        <source>Rep&amp;lace</source>
        <translation>置き換える(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretStore</name>
    <message>
        <source>%1 holds no such entry.</source>
        <translation>%1 にその項目はありません。</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it and try again.</source>
        <translation>%1 がロックされています。ロックを解除して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>There is no keychain on this machine that Gatehouse can use. Give secrets in environment variables or files.</source>
        <translation>このマシンには、Gatehouse が使えるキーチェーンがありません。シークレットは環境変数またはファイルで指定してください。</translation>
    </message>
    <message>
        <source>%1 refused: %2. Look at it with its own program, or give secrets in environment variables or files.</source>
        <translation>%1 に拒否されました: %2。専用のプログラムで確認するか、シークレットを環境変数またはファイルで指定してください。</translation>
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
    <name>gatehouse::SettingField</name>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsStore</name>
    <message>
        <source>%1 cannot be read: %2. Check its owner and permissions.</source>
        <translation>%1 を読み込めません: %2。所有者とアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>元に戻す変更はありません。</translation>
    </message>
    <message>
        <source>%1 was changed by another program since, so nothing was taken back.</source>
        <translation>その後 %1 が別のプログラムによって変更されたため、元に戻しませんでした。</translation>
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
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>このデスクトップはトレイアイコンを表示しません。Gatehouse は動き続け、このウィンドウから操作できます。閉じても最小化されるだけで、Gatehouse をもう一度起動すると元に戻ります。</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Outcome of the search</source>
        <translation>検索の結果</translation>
    </message>
    <message>
        <source>Quit Gatehouse</source>
        <translation>Gatehouse を終了</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>この語句を含むページはありません。</translation>
    </message>
    <message>
        <source>The gateway is not listening, so there is no address to copy.</source>
        <translation>ゲートウェイが待ち受けていないため、コピーするアドレスがありません。</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1 をコピーしました。</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Closing the last window quits Gatehouse, as set on the General page.</source>
        <translation>このデスクトップはトレイアイコンを表示しません。「一般」ページの設定により、最後のウィンドウを閉じると Gatehouse を終了します。</translation>
    </message>
    <message>
        <source>The language is changed.</source>
        <translation>言語を変更しました。</translation>
    </message>
</context>
<context>
    <name>gatehouse::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>ページ</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusStrip</name>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Takes back the last change of the settings</source>
        <translation>設定の最後の変更を元に戻します</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>元に戻しました。</translation>
    </message>
    <message>
        <source>The settings file was changed by another program since, so nothing was taken back.</source>
        <translation>その後設定ファイルが別のプログラムによって変更されたため、元に戻しませんでした。</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusWindow</name>
    <message>
        <source>About the tray</source>
        <translation>トレイについて</translation>
    </message>
    <message>
        <source>Last &amp;requests:</source>
        <translation>最近のリクエスト(&amp;R):</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>State of the gateway</source>
        <translation>ゲートウェイの状態</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>ベース URL</translation>
    </message>
    <message>
        <source>Base &amp;URL:</source>
        <translation>ベース URL(&amp;U):</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>コピー(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy base URL</source>
        <translation>ベース URL をコピー</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>はじめに(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>このデスクトップはトレイアイコンを表示しません。Gatehouse は動き続け、このウィンドウから操作できます。閉じても最小化されるだけで、Gatehouse をもう一度起動すると元に戻ります。</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>待ち受けていません</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>処理中 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>none under way</source>
        <translation>処理中のリクエストなし</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
</context>
<context>
    <name>gatehouse::TickCombo</name>
    <message>
        <source>As known</source>
        <translation>登録情報どおり</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>As known: yes</source>
        <translation>登録情報どおり: はい</translation>
    </message>
    <message>
        <source>As known: no</source>
        <translation>登録情報どおり: いいえ</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayApplication</name>
    <message>
        <source>The gateway is not listening yet. Start it, then connect again.</source>
        <translation>ゲートウェイがまだ待ち受けていません。開始してから、もう一度接続してください。</translation>
    </message>
    <message>
        <source>Waiting for the answers that are under way. Quit again to end at once.</source>
        <translation>進行中の応答を待っています。もう一度終了を選ぶと、すぐに終了します。</translation>
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
        <translation>設定(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Claude &amp;Desktop</source>
        <translation>Claude Desktop(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Coding clients</source>
        <translation>コーディングクライアント(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>プロバイダー(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ause gateway</source>
        <translation>ゲートウェイを一時停止(&amp;A)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1 時間(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Until I resume</source>
        <translation>再開するまで(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;esume gateway</source>
        <translation>ゲートウェイを再開(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>はじめに(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostic report</source>
        <translation>診断レポートをコピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>Gatehouse について(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Recent requests… (%n errors)</source>
        <translation>
            <numerusform>最近のリクエスト(&amp;R)… (エラー %n 件)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Recent requests…</source>
        <translation>最近のリクエスト(&amp;R)…</translation>
    </message>
    <message>
        <source>Restore original settings</source>
        <translation>元の設定の復元</translation>
    </message>
    <message>
        <source>Restore the original settings of %1?</source>
        <translation>%1 の元の設定を復元しますか?</translation>
    </message>
    <message>
        <source>%1 will no longer use Gatehouse.</source>
        <translation>%1 は Gatehouse を使わなくなります。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>復元(&amp;R)</translation>
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
    <message>
        <source>Add a provider to start. You need one API key.</source>
        <translation>まずプロバイダーを追加してください。API キーが 1 つ必要です。</translation>
    </message>
    <message>
        <source>Paused – %1</source>
        <translation>一時停止中 – %1</translation>
    </message>
    <message>
        <source>Gatehouse: paused on %1</source>
        <translation>Gatehouse: %1 で一時停止中</translation>
    </message>
    <message>
        <source>The keychain is locked. Keys cannot be read until it is unlocked.</source>
        <translation>キーチェーンがロックされています。解除するまでキーを読み取れません。</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaitStep</name>
    <message>
        <source>First request</source>
        <translation>最初のリクエスト</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>次の操作</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>補足</translation>
    </message>
    <message>
        <source>&amp;Start Gatehouse at login</source>
        <translation>ログイン時に Gatehouse を起動(&amp;S)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完了(&amp;F)</translation>
    </message>
    <message>
        <source>Open a connected client and say hi.</source>
        <translation>接続済みのクライアントを開いて話しかけてみてください。</translation>
    </message>
    <message>
        <source>Open Claude Desktop and say hi. If it is open already, quit it first.</source>
        <translation>Claude Desktop を開いて話しかけてみてください。すでに開いている場合は、先に終了してください。</translation>
    </message>
    <message>
        <source>Open a new terminal, start %1 and say hi.</source>
        <translation>新しいターミナルを開き、%1 を起動して話しかけてみてください。</translation>
    </message>
    <message>
        <source>Waiting for the first request of %1…</source>
        <translation>%1 の最初のリクエストを待っています…</translation>
    </message>
    <message>
        <source>Waiting for the first request…</source>
        <translation>最初のリクエストを待っています…</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>クライアント</translation>
    </message>
    <message>
        <source>First reply in %1</source>
        <translation>最初の応答まで %1</translation>
    </message>
    <message>
        <source>%1 is connected. That is all.</source>
        <translation>%1 を接続しました。これで完了です。</translation>
    </message>
    <message>
        <source>%1 is connected, but the request failed with status %2.</source>
        <translation>%1 は接続されていますが、リクエストは状態 %2 で失敗しました。</translation>
    </message>
    <message>
        <source>Say hi once more. If it fails again, the log in the settings tells why: %1</source>
        <translation>もう一度話しかけてみてください。また失敗する場合は、設定のログで原因を確認できます: %1</translation>
    </message>
    <message>
        <source>%1 is connected. Say hi.</source>
        <translation>%1 を接続しました。話しかけてみてください。</translation>
    </message>
    <message>
        <source>A request is under way.</source>
        <translation>リクエストを処理しています。</translation>
    </message>
</context>
<context>
    <name>gatehouse::XdgAutostart</name>
    <message>
        <source>Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>フォルダーの所有者とアクセス権を確認してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>フォルダー %1 を作成できません。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 に書き込めません: %2。</translation>
    </message>
</context>
</TS>
