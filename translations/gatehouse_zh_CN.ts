<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ClientBackup</name>
    <message>
        <source>%1, which tells what was there before, cannot be read. The originals are beside it; put them back by hand, then remove that folder.</source>
        <translation>%1 记录了之前的内容，但无法读取。原始文件就在它旁边；请手动放回，然后移除该文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>无法创建文件夹 %1。请检查其上级文件夹的权限。</translation>
    </message>
    <message>
        <source>A copy of what is there cannot be kept in %1: %2. Nothing was changed. Check the permissions and the space on the disk.</source>
        <translation>无法在 %1 中保留现有内容的副本：%2。未作任何更改。请检查权限和磁盘空间。</translation>
    </message>
    <message>
        <source>The copy of what %1 was before, %2, is damaged or gone. Nothing was changed.</source>
        <translation>%1 先前内容的副本 %2 已损坏或丢失。未作任何更改。</translation>
    </message>
</context>
<context>
    <name>ClientConnector</name>
    <message>
        <source>%1 does not exist. Start the program once so that it makes it, then try again.</source>
        <translation>%1 不存在。请先启动一次该程序以生成它，然后重试。</translation>
    </message>
    <message>
        <source>Another Gatehouse is changing these settings right now. Try again in a moment.</source>
        <translation>另一个 Gatehouse 正在更改这些设置。请稍后重试。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>无法创建文件夹 %1。请检查其上级文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 was changed by another program just now. Try again.</source>
        <translation>%1 刚刚被其他程序更改。请重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check its permissions and the space on the disk, then try again.</source>
        <translation>无法写入 %1：%2。请检查其权限和磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be put back: %2. Check its permissions and the space on the disk, then try again.</source>
        <translation>无法还原 %1：%2。请检查其权限和磁盘空间，然后重试。</translation>
    </message>
    <message>
        <source>%1 was edited since it was connected. The edited file is kept as %2.</source>
        <translation>%1 在连接后被编辑过。编辑过的文件已保留为 %2。</translation>
    </message>
    <message>
        <source>Then take back what was changed.</source>
        <translation>然后请撤销已做的更改。</translation>
    </message>
    <message>
        <source>There is nothing to take back: Gatehouse has kept no other settings of %1.</source>
        <translation>没有可撤销的内容：Gatehouse 没有保留 %1 的其他设置。</translation>
    </message>
    <message>
        <source>another program has changed it just now</source>
        <translation>另一个程序刚刚更改了它</translation>
    </message>
</context>
<context>
    <name>ClientTokens</name>
    <message>
        <source>The name of a client has small letters, digits and dashes.</source>
        <translation>客户端名称由小写字母、数字和短横线组成。</translation>
    </message>
    <message>
        <source>This client gets no token of its own: %1</source>
        <translation>此客户端没有自己的令牌：%1</translation>
    </message>
    <message>
        <source>There is no keychain to keep it.</source>
        <translation>没有可保存它的密钥链。</translation>
    </message>
    <message>
        <source>The token opens nothing any more, but it is still in the keychain: %1</source>
        <translation>该令牌已失效，但仍在密钥链中：%1</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Start Claude Code again to use it.</source>
        <translation>请重新启动 Claude Code 以使用它。</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Claude Code uses: %1. Ask who manages this computer.</source>
        <translation>Claude Code 使用哪个服务由管理员的设置决定：%1。请联系此计算机的管理员。</translation>
    </message>
    <message>
        <source>Quit Claude Desktop fully and open it again to use it.</source>
        <translation>请完全退出 Claude Desktop，再重新打开以使用它。</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Claude Desktop uses: %1. Ask who manages this computer.</source>
        <translation>Claude Desktop 使用哪个服务由管理员的设置决定：%1。请联系此计算机的管理员。</translation>
    </message>
    <message>
        <source>Claude Desktop has no settings for other services on this computer yet. Fill in its own dialog once, with the values below.</source>
        <translation>此计算机上的 Claude Desktop 还没有其他服务的设置。请用下面的值填写一次它自己的对话框。</translation>
    </message>
    <message>
        <source>%1 was connected already. Nothing changed.</source>
        <translation>%1 已经连接。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 is connected.</source>
        <translation>%1 已连接。</translation>
    </message>
    <message>
        <source>Restored the original settings of %1.</source>
        <translation>已恢复 %1 的原始设置。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2 Mend it, then connect again.</source>
        <translation>无法读取 %1：%2请修复后再连接。</translation>
    </message>
    <message>
        <source>There is no %1 text for %2. Choose one of these: %3.</source>
        <translation>没有适用于 %2 的 %1 文本。请选择其中之一：%3。</translation>
    </message>
    <message>
        <source>Start Codex again to use it.</source>
        <translation>请重新启动 Codex 以使用它。</translation>
    </message>
    <message>
        <source>Start OpenCode again to use it.</source>
        <translation>请重新启动 OpenCode 以使用它。</translation>
    </message>
    <message>
        <source>Start Qwen Code again to use it.</source>
        <translation>请重新启动 Qwen Code 以使用它。</translation>
    </message>
    <message>
        <source>An administrator&apos;s settings decide which service Qwen Code uses: %1. Ask who manages this computer.</source>
        <translation>Qwen Code 使用哪个服务由管理员的设置决定：%1。请联系此计算机的管理员。</translation>
    </message>
    <message>
        <source>the environment of this program</source>
        <translation>此程序的环境</translation>
    </message>
    <message>
        <source>Its key opens the gateway no more; where its settings were copied to, copy them anew.</source>
        <translation>它的密钥已不能打开网关；曾把设置复制到别处的，请重新复制。</translation>
    </message>
</context>
<context>
    <name>ConfigFile</name>
    <message>
        <source>%1 is a link that leads nowhere. Mend or remove the link, then try again.</source>
        <translation>%1 是一个失效的链接。请修复或移除该链接，然后重试。</translation>
    </message>
    <message>
        <source>%1 is a folder, and should be a file. Move it out of the way, then try again.</source>
        <translation>%1 是文件夹，但应为文件。请将其移走，然后重试。</translation>
    </message>
    <message>
        <source>%1 is larger than 4 MiB, which is more than any settings need. Look into it, then try again.</source>
        <translation>%1 大于 4 MiB，超出任何设置所需的大小。请检查其内容，然后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its owner and permissions, then try again.</source>
        <translation>无法读取 %1：%2。请检查其所有者和权限，然后重试。</translation>
    </message>
    <message>
        <source>%1 belongs to another user. Make it your own, then try again.</source>
        <translation>%1 属于其他用户。请将其所有者改为自己，然后重试。</translation>
    </message>
    <message>
        <source>%1 is read-only. Make it writable, then try again.</source>
        <translation>%1 是只读的。请将其改为可写，然后重试。</translation>
    </message>
    <message>
        <source>The folder %1 is read-only. Make it writable, then try again.</source>
        <translation>文件夹 %1 是只读的。请将其改为可写，然后重试。</translation>
    </message>
    <message>
        <source>%1 should be a folder, and is not. Move it out of the way, then try again.</source>
        <translation>%1 应该是文件夹，但不是。请把它移开，然后重试。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Move it out of the way, then try again.</source>
        <translation>%1 不是普通文件。请把它移开，然后重试。</translation>
    </message>
</context>
<context>
    <name>ConfigText</name>
    <message>
        <source>&quot;%1&quot; in line %2 should be an object in braces.</source>
        <translation>第 %2 行的“%1”应为花括号括起的对象。</translation>
    </message>
    <message>
        <source>No member is named.</source>
        <translation>未指定成员。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be changed without changing more: it is part of a list or of another value.</source>
        <translation>无法单独更改“%1”：它是列表或其他值的一部分。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; should be a list in brackets.</source>
        <translation>“%1”应为方括号括起的列表。</translation>
    </message>
    <message>
        <source>this is not UTF-8</source>
        <translation>这不是 UTF-8</translation>
    </message>
    <message>
        <source>the text should end here</source>
        <translation>文本应在此处结束</translation>
    </message>
    <message>
        <source>this comment has no end</source>
        <translation>此注释没有结尾</translation>
    </message>
    <message>
        <source>objects and lists nest too deep</source>
        <translation>对象和列表嵌套过深</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing</source>
        <translation>缺少逗号或右花括号</translation>
    </message>
    <message>
        <source>a name in double quotes or a closing brace is missing</source>
        <translation>缺少双引号括起的名称或右花括号</translation>
    </message>
    <message>
        <source>a colon is missing</source>
        <translation>缺少冒号</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing</source>
        <translation>缺少逗号或右方括号</translation>
    </message>
    <message>
        <source>a text in quotes cannot hold a line end or a control character</source>
        <translation>引号内的文本不能包含换行符或控制字符</translation>
    </message>
    <message>
        <source>this text has no closing quote</source>
        <translation>此文本没有右引号</translation>
    </message>
    <message>
        <source>JSON has no such escape</source>
        <translation>JSON 没有这种转义</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>缺少值</translation>
    </message>
    <message>
        <source>something is wrong there</source>
        <translation>此处有错误</translation>
    </message>
    <message>
        <source>The settings should be an object in braces, and what stands in line %1 is not.</source>
        <translation>设置应是花括号中的对象，而第 %1 行的内容不是。</translation>
    </message>
    <message>
        <source>It is not valid JSON in line %1, column %2: %3.</source>
        <translation>第 %1 行第 %2 列不是有效的 JSON：%3。</translation>
    </message>
    <message>
        <source>this program takes no comments in its settings, so this one must go</source>
        <translation>这个程序的设置中不能有注释，这一条必须去掉</translation>
    </message>
    <message>
        <source>nothing follows this comma, so it must go</source>
        <translation>这个逗号后面没有内容，必须去掉</translation>
    </message>
    <message>
        <source>this is not a number of JSON</source>
        <translation>这不是 JSON 的数字</translation>
    </message>
    <message>
        <source>It is not valid TOML in line %1, column %2: %3.</source>
        <translation>第 %1 行第 %2 列不是有效的 TOML：%3。</translation>
    </message>
    <message>
        <source>It is not valid TOML.</source>
        <translation>不是有效的 TOML。</translation>
    </message>
</context>
<context>
    <name>Gateway</name>
    <message>
        <source>Gatehouse cannot listen on %1, port %2: %3. Choose others in settings.json under gateway.address and gateway.port.</source>
        <translation>Gatehouse 无法在 %1 的端口 %2 上监听：%3。请在 settings.json 的 gateway.address 和 gateway.port 中选择其他值。</translation>
    </message>
    <message>
        <source>Port %1 is in use by %2. Stop that program, or choose another port in settings.json under gateway.port.</source>
        <translation>端口 %1 正被 %2 使用。请停止该程序，或在 settings.json 的 gateway.port 中选择其他端口。</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source>The lock file in %1 cannot be made. Check that the folder can be written.</source>
        <translation>无法在 %1 中创建锁文件。请检查该文件夹是否可写。</translation>
    </message>
    <message>
        <source>The control socket cannot be opened: %1</source>
        <translation>无法打开控制套接字：%1</translation>
    </message>
</context>
<context>
    <name>PrivateFile</name>
    <message>
        <source>The folder %1 cannot be made. Check the permissions of the folder above it.</source>
        <translation>无法创建文件夹 %1。请检查其上级文件夹的权限。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check its permissions and the space on the disk.</source>
        <translation>无法写入 %1：%2。请检查其权限和磁盘空间。</translation>
    </message>
</context>
<context>
    <name>SettingsWriter</name>
    <message>
        <source>%1 was changed by another program at the same moment, so your change was left out. Make it again.</source>
        <translation>%1 同时被其他程序更改，因此未应用本次更改。请重新更改。</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2. Check the permissions of its folder.</source>
        <translation>无法移除 %1：%2。请检查其所在文件夹的权限。</translation>
    </message>
</context>
<context>
    <name>TrayMain</name>
    <message>
        <source>This is the tray application. The commands belong to the program &quot;gatehouse&quot;.</source>
        <translation>这是托盘应用程序。命令属于程序“gatehouse”。</translation>
    </message>
</context>
<context>
    <name>UnifiedDiff</name>
    <message>
        <source>No line end at the end of the file</source>
        <translation>文件末尾没有换行符</translation>
    </message>
    <message>
        <source>(no file)</source>
        <translation>（无文件）</translation>
    </message>
</context>
<context>
    <name>gatehouse::AboutPage</name>
    <message>
        <source>&amp;Copy diagnostic report</source>
        <translation>复制诊断报告(&amp;C)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About the diagnostic report</source>
        <translation>关于诊断报告</translation>
    </message>
    <message>
        <source>The report says which versions run here and how the gateway, the providers and the clients stand. It holds no keys and nothing of what was asked or answered.</source>
        <translation>报告列出此处运行的版本，以及网关、提供商和客户端的状态。其中不含密钥，也不含任何提问或回答的内容。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Licence of Gatehouse</source>
        <translation>Gatehouse 的许可证</translation>
    </message>
    <message>
        <source>Gatehouse is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Gatehouse 是自由软件：可依据 GNU 通用公共许可证第 3 版或更高版本使用、研究、分享和修改。不提供任何担保。</translation>
    </message>
    <message>
        <source>Licences of what Gatehouse is built with</source>
        <translation>Gatehouse 所用组件的许可证</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Settings:</source>
        <translation>设置(&amp;S)：</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>日志(&amp;L)：</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>日志文件</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Copied the diagnostic report.</source>
        <translation>已复制诊断报告。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Built with Qt (LGPL-3.0), libcurl (curl), OpenSSL (Apache-2.0), simdjson (Apache-2.0), nlohmann/json (MIT), toml++ (MIT), QCoro (MIT) and QtKeychain (BSD-3-Clause). What is known of models comes from models.dev, under the MIT licence.</source>
        <translation>使用 Qt (LGPL-3.0)、libcurl (curl)、OpenSSL (Apache-2.0)、simdjson (Apache-2.0)、nlohmann/json (MIT)、toml++ (MIT)、QCoro (MIT) 和 QtKeychain (BSD-3-Clause) 构建。模型信息来自 models.dev，采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Show the &amp;notice of models.dev…</source>
        <translation>显示 models.dev 的声明(&amp;N)…</translation>
    </message>
    <message>
        <source>Notice of models.dev</source>
        <translation>models.dev 的声明</translation>
    </message>
</context>
<context>
    <name>gatehouse::AccessTokens</name>
    <message>
        <source>Set the environment variable GATEHOUSE_TOKEN, or name a file under gateway.token in the settings.</source>
        <translation>请设置环境变量 GATEHOUSE_TOKEN，或在设置的 gateway.token 下指定一个文件。</translation>
    </message>
    <message>
        <source>There is no access token: %1</source>
        <translation>没有访问令牌：%1</translation>
    </message>
    <message>
        <source>There is no access token: the environment variable %1, which gateway.token names, is not set. Set it and start Gatehouse again.</source>
        <translation>没有访问令牌：gateway.token 指定的环境变量 %1 未设置。请设置该变量，然后重新启动 Gatehouse。</translation>
    </message>
    <message>
        <source>There is no access token: %1 Or: %2</source>
        <translation>没有访问令牌：%1或者：%2</translation>
    </message>
    <message>
        <source>There is no access token, and no keychain to keep one. %1</source>
        <translation>没有访问令牌，也没有可保存它的密钥链。%1</translation>
    </message>
    <message>
        <source>This access token does not come from the keychain. Change it where it stands.</source>
        <translation>此访问令牌不来自密钥链。请在其所在位置更改。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AddProviderPanel</name>
    <message>
        <source>This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a password or a key in it.</source>
        <translation>这不是有效的提供商地址。地址形如 https://api.example.com/v1，其中不含用户名、密码或密钥。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>A provider that Gatehouse knows</source>
        <translation>Gatehouse 已知的提供商</translation>
    </message>
    <message>
        <source>Search the providers</source>
        <translation>搜索提供商</translation>
    </message>
    <message>
        <source>Providers that Gatehouse knows</source>
        <translation>Gatehouse 已知的提供商</translation>
    </message>
    <message>
        <source>About the chosen provider</source>
        <translation>关于所选提供商</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>其地址</translation>
    </message>
    <message>
        <source>Its add&amp;ress:</source>
        <translation>其地址(&amp;R)：</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Add &amp;this one</source>
        <translation>添加此提供商(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>搜索(&amp;S)：</translation>
    </message>
    <message>
        <source>Another one, by its address</source>
        <translation>按地址添加其他提供商</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Find out by testing</source>
        <translation>通过测试确定</translation>
    </message>
    <message>
        <source>Add &amp;by address</source>
        <translation>按地址添加(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>地址(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>方言(&amp;D)：</translation>
    </message>
    <message>
        <source>None of that name. Add it by its address below.</source>
        <translation>没有该名称的提供商。请在下面按地址添加。</translation>
    </message>
    <message>
        <source>%1 gives each customer an address of their own.</source>
        <translation>%1 为每位客户提供各自的地址。</translation>
    </message>
    <message>
        <source>You need an API key of %1.</source>
        <translation>需要 %1 的 API 密钥。</translation>
    </message>
    <message>
        <source>%1 runs on this computer and needs no key.</source>
        <translation>%1 在此计算机上运行，不需要密钥。</translation>
    </message>
</context>
<context>
    <name>gatehouse::AllProvidersTest</name>
    <message>
        <source>There is no provider with a key yet. Add one, then test it.</source>
        <translation>还没有带密钥的提供商。请先添加一个，然后测试。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The test did not come to its end.</source>
        <translation>测试未能完成。</translation>
    </message>
    <message numerus="yes">
        <source>%n providers work.</source>
        <translation>
            <numerusform>%n 个提供商可用。</numerusform>
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
        <translation>关闭(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>Prompts and answers are kept in memory for %n more minutes, and shown to whoever looks at this page. They are never written to disk.</source>
        <translation>
            <numerusform>提示词和回答还会在内存中保留 %n 分钟，查看此页的人都能看到。它们绝不会写入磁盘。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::BrokenSettings</name>
    <message>
        <source>The settings file has an error</source>
        <translation>设置文件有错误</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Mend the file in an editor. Gatehouse starts as soon as it can read it, and has changed nothing in it.</source>
        <translation>请在编辑器中修正文件。Gatehouse 一能读取就会启动，并且没有更改其中任何内容。</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>打开文件(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>gatehouse::CatalogueRows</name>
    <message>
        <source>%1, needs no key</source>
        <translation>%1，不需要密钥</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientActions</name>
    <message>
        <source>The gateway is not listening, so there is nothing to copy yet. Start it, then copy again.</source>
        <translation>网关未在监听，因此还没有可复制的内容。请先启动网关，再重新复制。</translation>
    </message>
    <message>
        <source>Copied the gateway base URL.</source>
        <translation>已复制网关基础 URL。</translation>
    </message>
    <message>
        <source>Copied the gateway API key.</source>
        <translation>已复制网关 API 密钥。</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>已复制 %1。</translation>
    </message>
    <message>
        <source>Clears in %1 s.</source>
        <translation>将在 %1 秒后清除。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientCard</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Settings elsewhere</source>
        <translation>其他位置的设置</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Restore original settings</source>
        <translation>恢复原始设置</translation>
    </message>
    <message>
        <source>Restore the original settings of %1</source>
        <translation>恢复 %1 的原始设置</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示更改</translation>
    </message>
    <message>
        <source>Show what connecting %1 changes</source>
        <translation>显示连接 %1 会作的更改</translation>
    </message>
    <message>
        <source>What is supported</source>
        <translation>支持范围</translation>
    </message>
    <message>
        <source>Update settings</source>
        <translation>更新设置</translation>
    </message>
    <message>
        <source>Update the settings of %1</source>
        <translation>更新 %1 的设置</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>A request from %1 arrived: it uses this gateway.</source>
        <translation>已收到来自 %1 的请求：它正在使用此网关。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>正在恢复…</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>隐藏更改</translation>
    </message>
    <message>
        <source>Hide what connecting %1 changes</source>
        <translation>隐藏连接 %1 会作的更改</translation>
    </message>
    <message>
        <source>Claude Desktop shows the models&apos; names as they were when its settings were written last; update its settings after you chose other models. Other makers&apos; models in Claude Desktop are outside what Anthropic supports.</source>
        <translation>Claude Desktop 显示的是上次写入设置时的模型名称；选择其他模型后，请更新它的设置。在 Claude Desktop 中使用其他厂商的模型不在 Anthropic 的支持范围内。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientChanges</name>
    <message>
        <source>What will change</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>Changes to the settings of %1</source>
        <translation>对 %1 设置的更改</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何更改。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientMenu</name>
    <message>
        <source>&amp;Connected</source>
        <translation>已连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Restore original Claude settings…</source>
        <translation>恢复 Claude 原始设置(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Restore original…</source>
        <translation>恢复原始设置(&amp;R)…</translation>
    </message>
    <message>
        <source>Copy gateway base &amp;URL</source>
        <translation>复制网关基础 URL(&amp;U)</translation>
    </message>
    <message>
        <source>Copy gateway API &amp;key</source>
        <translation>复制网关 API 密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Copy &amp;all settings</source>
        <translation>复制全部设置(&amp;A)</translation>
    </message>
    <message>
        <source>the gateway settings for %1</source>
        <translation>%1 的网关设置</translation>
    </message>
    <message>
        <source>Open setup &amp;guide…</source>
        <translation>打开设置指南(&amp;G)…</translation>
    </message>
    <message>
        <source>Copy &amp;shell exports</source>
        <translation>复制 shell 导出命令(&amp;S)</translation>
    </message>
    <message>
        <source>the shell exports for %1</source>
        <translation>%1 的 shell 导出命令</translation>
    </message>
    <message>
        <source>Copy config s&amp;nippet</source>
        <translation>复制配置片段(&amp;N)</translation>
    </message>
    <message>
        <source>the config snippet for %1</source>
        <translation>%1 的配置片段</translation>
    </message>
    <message>
        <source>&amp;Connected (managed by an administrator)</source>
        <translation>已连接（由管理员管理）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Connected (now it uses another address)</source>
        <translation>已连接（现在使用其他地址）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Connected (its settings cannot be read)</source>
        <translation>已连接（无法读取其设置）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Connected (not found on this machine)</source>
        <translation>已连接（在本机上未找到）(&amp;C)</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientSwitches</name>
    <message>
        <source>managed by an administrator</source>
        <translation>由管理员管理</translation>
    </message>
    <message>
        <source>not found here</source>
        <translation>在本机上未找到</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>uses another address</source>
        <translation>使用其他地址</translation>
    </message>
    <message>
        <source>settings cannot be read</source>
        <translation>无法读取设置</translation>
    </message>
    <message>
        <source>Connected clients</source>
        <translation>已连接的客户端</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientWords</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>Points elsewhere: %1</source>
        <translation>指向其他位置：%1</translation>
    </message>
    <message>
        <source>Its settings file is broken</source>
        <translation>其设置文件已损坏</translation>
    </message>
    <message>
        <source>Not found on this computer</source>
        <translation>在此计算机上未找到</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>版本 %1，%2</translation>
    </message>
    <message>
        <source>%1 is set in %2 and may win over these settings.</source>
        <translation>%2 中设置了 %1，它可能优先于这些设置。</translation>
    </message>
    <message>
        <source>No request from it yet. Open %1 and say hi.</source>
        <translation>还没有来自它的请求。请打开 %1 打个招呼。</translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n second(s) ago.</source>
        <translation>
            <numerusform>上次请求于 %n 秒前到达。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n minute(s) ago.</source>
        <translation>
            <numerusform>上次请求于 %n 分钟前到达。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last request arrived %n hour(s) ago.</source>
        <translation>
            <numerusform>上次请求于 %n 小时前到达。</numerusform>
        </translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation>以 JSON 格式</translation>
    </message>
    <message>
        <source>As TOML</source>
        <translation>以 TOML 格式</translation>
    </message>
    <message>
        <source>As a start script for bash and zsh</source>
        <translation>以 bash 和 zsh 启动脚本格式</translation>
    </message>
    <message>
        <source>As a start script for PowerShell</source>
        <translation>以 PowerShell 启动脚本格式</translation>
    </message>
    <message>
        <source>As lines for its dialog</source>
        <translation>以其对话框的填写项格式</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%1 中将有 %n 项设置更改；其余保持不变。</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected, but with an old key: update its settings</source>
        <translation>已连接，但密钥已旧：请更新它的设置</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientsFollow</name>
    <message>
        <source>%1 now uses %2.</source>
        <translation>%1 现在使用 %2。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ClientsPage</name>
    <message>
        <source>About this page</source>
        <translation>关于此页</translation>
    </message>
    <message>
        <source>Connecting changes only what points a client at this gateway. The original settings are kept and can be restored at any time. Which model answers is chosen under Models, and never changes a client&apos;s files.</source>
        <translation>连接只会更改让客户端指向此网关的内容。原始设置会保留，可随时恢复。由哪个模型回答在“模型”页选择，绝不会更改客户端的文件。</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
</context>
<context>
    <name>gatehouse::ConnectStep</name>
    <message>
        <source>The step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>这一步</translation>
    </message>
    <message>
        <source>&amp;Show what will change</source>
        <translation>显示将要更改的内容(&amp;S)</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>将要更改的内容</translation>
    </message>
    <message>
        <source>Changes to the settings files</source>
        <translation>对设置文件的更改</translation>
    </message>
    <message>
        <source>Set up Claude Desktop by &amp;hand</source>
        <translation>手动设置 Claude Desktop(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Done, wait for it</source>
        <translation>已完成，等待请求(&amp;D)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Or connect another one:</source>
        <translation>或连接其他客户端：</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>&amp;Connect %1</source>
        <translation>连接 %1(&amp;C)</translation>
    </message>
    <message>
        <source>No client was found on this machine. It can be connected before it is installed.</source>
        <translation>在本机上未找到客户端。可以在安装之前先连接。</translation>
    </message>
    <message>
        <source>%1 is connected already.</source>
        <translation>%1 已经连接。</translation>
    </message>
    <message>
        <source>%1 is on this machine. Connecting keeps a copy of its settings, and can be taken back.</source>
        <translation>%1 已安装在本机上。连接时会保留其设置的副本，并且可以撤销。</translation>
    </message>
    <message>
        <source>%1 is set in %2 and wins over the settings.</source>
        <translation>%2 中设置了 %1，它优先于这些设置。</translation>
    </message>
    <message>
        <source>Connecting %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Nothing will change: it is connected already.</source>
        <translation>不会有任何更改：它已经连接。</translation>
    </message>
    <message numerus="yes">
        <source>%n settings will change in %1; everything else stays.</source>
        <translation>
            <numerusform>%1 中将有 %n 项设置更改；其余保持不变。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyMenu</name>
    <message numerus="yes">
        <source>Copied. Clears in %n second(s).</source>
        <translation>
            <numerusform>已复制。将在 %n 秒后清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>复制设置</translation>
    </message>
    <message>
        <source>Copy settings for %1</source>
        <translation>复制 %1 的设置</translation>
    </message>
</context>
<context>
    <name>gatehouse::CopyRows</name>
    <message>
        <source>What to do in Claude Desktop</source>
        <translation>在 Claude Desktop 中的操作</translation>
    </message>
    <message>
        <source>In Claude Desktop: Help, Troubleshooting, Enable Developer Mode; then Developer, Configure third-party inference. Choose Gateway as the connection and fill in these fields:</source>
        <translation>在 Claude Desktop 中：Help &gt; Troubleshooting &gt; Enable Developer Mode；然后 Developer &gt; Configure third-party inference。连接方式选择 Gateway，并填写以下字段：</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Cop&amp;y URL</source>
        <translation>复制 URL(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy &amp;key</source>
        <translation>复制密钥(&amp;K)</translation>
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
        <translation>方言</translation>
    </message>
</context>
<context>
    <name>gatehouse::DialogRows</name>
    <message>
        <source>How to fill in the dialog</source>
        <translation>如何填写对话框</translation>
    </message>
    <message>
        <source>In Claude Desktop choose Help &gt; Troubleshooting &gt; Enable Developer Mode, then Developer &gt; Configure Third-Party Inference…, and Gateway as the connection. Fill in these values and apply them. Then quit Claude Desktop fully and open it again.</source>
        <translation>在 Claude Desktop 中依次选择 Help &gt; Troubleshooting &gt; Enable Developer Mode，然后选择 Developer &gt; Configure Third-Party Inference…，连接方式选 Gateway。填写以下值并应用。然后完全退出 Claude Desktop，再重新打开。</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1，已隐藏</translation>
    </message>
    <message>
        <source>%1. %2:</source>
        <translation>%1. %2：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>The gateway is not listening.</source>
        <translation>网关未在监听。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
</context>
<context>
    <name>gatehouse::EntryForm</name>
    <message>
        <source>Changed what %1 sees.</source>
        <translation>已更改 %1 的图像支持。</translation>
    </message>
    <message>
        <source>Changed the context of %1.</source>
        <translation>已更改 %1 的上下文。</translation>
    </message>
    <message>
        <source>What answers</source>
        <translation>由谁回答</translation>
    </message>
    <message>
        <source>&amp;Use this model</source>
        <translation>使用此模型(&amp;U)</translation>
    </message>
    <message>
        <source>About images</source>
        <translation>关于图像</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>名称(&amp;M)：</translation>
    </message>
    <message>
        <source>Pro&amp;vider:</source>
        <translation>提供商(&amp;V)：</translation>
    </message>
    <message>
        <source>Mode&amp;l:</source>
        <translation>模型(&amp;L)：</translation>
    </message>
    <message>
        <source>Sho&amp;wn as:</source>
        <translation>显示为(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Images:</source>
        <translation>图像(&amp;I)：</translation>
    </message>
    <message>
        <source>1M &amp;context:</source>
        <translation>1M 上下文(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Fallbacks:</source>
        <translation>备用项(&amp;F)：</translation>
    </message>
    <message>
        <source>As %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Choose a provider</source>
        <translation>选择提供商</translation>
    </message>
    <message>
        <source>This model cannot read images.</source>
        <translation>此模型无法读取图像。</translation>
    </message>
    <message>
        <source>&amp;Empty this slot</source>
        <translation>清空此槽位(&amp;E)</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>移除(&amp;E)</translation>
    </message>
    <message>
        <source>%1 goes to %2 (%3).</source>
        <translation>%1 转到 %2（%3）。</translation>
    </message>
    <message>
        <source>Choose a model of %1.</source>
        <translation>选择 %1 的模型。</translation>
    </message>
    <message>
        <source>Choose a provider first.</source>
        <translation>请先选择提供商。</translation>
    </message>
    <message>
        <source>%1 is named %2.</source>
        <translation>%1 已命名为 %2。</translation>
    </message>
    <message>
        <source>%1 is shown by its model&apos;s name.</source>
        <translation>%1 以其模型名称显示。</translation>
    </message>
    <message>
        <source>%1 is shown as %2.</source>
        <translation>%1 显示为 %2。</translation>
    </message>
    <message>
        <source>Changed the fallbacks of %1.</source>
        <translation>已更改 %1 的备用项。</translation>
    </message>
</context>
<context>
    <name>gatehouse::FallbackList</name>
    <message>
        <source>Fallbacks, in their order</source>
        <translation>备用项（按顺序）</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Ta&amp;ke away</source>
        <translation>移除(&amp;K)</translation>
    </message>
    <message>
        <source>Add fall&amp;back</source>
        <translation>添加备用项(&amp;B)</translation>
    </message>
    <message>
        <source>Ne&amp;xt:</source>
        <translation>下一个(&amp;X)：</translation>
    </message>
</context>
<context>
    <name>gatehouse::FirstRunWindow</name>
    <message>
        <source>First steps</source>
        <translation>初始步骤</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Sk&amp;ip this step</source>
        <translation>跳过此步骤(&amp;I)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Connect Claude to any model</source>
        <translation>将 Claude 连接到任意模型</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>连接客户端</translation>
    </message>
    <message>
        <source>Say hi</source>
        <translation>打个招呼</translation>
    </message>
</context>
<context>
    <name>gatehouse::Gateway</name>
    <message>
        <source>It refused the key: &quot;%1&quot;. Replace the key.</source>
        <translation>它拒绝了密钥：“%1”。请替换密钥。</translation>
    </message>
    <message>
        <source>It asks for payment: &quot;%1&quot;. Look at your account there.</source>
        <translation>它要求付费：“%1”。请查看在该处的账户。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>密钥链已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>No provider has a key yet. Add one in the settings.</source>
        <translation>还没有提供商有密钥。请在设置中添加。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayAddressBox</name>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>&amp;Find a free port</source>
        <translation>查找空闲端口(&amp;F)</translation>
    </message>
    <message>
        <source>Gateway base URL</source>
        <translation>网关基础 URL</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the gateway base URL</source>
        <translation>复制网关基础 URL</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>About the address</source>
        <translation>关于地址</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it.</source>
        <translation>只有此计算机上的程序可以访问。</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>端口(&amp;O)：</translation>
    </message>
    <message>
        <source>Gateway base &amp;URL:</source>
        <translation>网关基础 URL(&amp;U)：</translation>
    </message>
    <message>
        <source>The gateway is not listening</source>
        <translation>网关未在监听</translation>
    </message>
    <message>
        <source>The port is %1 now. Clients that were connected before need to be connected again.</source>
        <translation>端口现为 %1。之前连接的客户端需要重新连接。</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>已复制 %1。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayKeyBox</name>
    <message>
        <source>Gateway key</source>
        <translation>网关密钥</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>显示(&amp;S)</translation>
    </message>
    <message>
        <source>Show the gateway key</source>
        <translation>显示网关密钥</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy the gateway key</source>
        <translation>复制网关密钥</translation>
    </message>
    <message>
        <source>Make a &amp;new one…</source>
        <translation>生成新密钥(&amp;N)…</translation>
    </message>
    <message>
        <source>Make a new gateway key</source>
        <translation>生成新的网关密钥</translation>
    </message>
    <message>
        <source>Ask clients for a &amp;key</source>
        <translation>要求客户端提供密钥(&amp;K)</translation>
    </message>
    <message>
        <source>About the gateway key</source>
        <translation>关于网关密钥</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>K&amp;ey of all clients:</source>
        <translation>所有客户端的密钥(&amp;E)：</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>No key is asked for: every program on this computer can use your providers.</source>
        <translation>不要求密钥：此计算机上的每个程序都能使用这些提供商。</translation>
    </message>
    <message>
        <source>Clients that Gatehouse connects have a key of their own. This one is for all others.</source>
        <translation>由 Gatehouse 连接的客户端有自己的密钥。此密钥供其他所有客户端使用。</translation>
    </message>
    <message>
        <source>The keychain has not given the key; it may be locked. Clients that have a key go on working.</source>
        <translation>密钥链未给出密钥，可能已锁定。已有密钥的客户端仍可继续使用。</translation>
    </message>
    <message>
        <source>Other devices can reach this gateway, so a key is always asked for.</source>
        <translation>其他设备可以访问此网关，因此始终要求密钥。</translation>
    </message>
    <message>
        <source>Hi&amp;de</source>
        <translation>隐藏(&amp;D)</translation>
    </message>
    <message>
        <source>Hide the gateway key</source>
        <translation>隐藏网关密钥</translation>
    </message>
    <message numerus="yes">
        <source>The key is shown for %n seconds.</source>
        <translation>
            <numerusform>密钥将显示 %n 秒。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied the gateway key. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>已复制网关密钥。剪贴板将在 %n 秒后清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a new gateway key?</source>
        <translation>生成新的网关密钥？</translation>
    </message>
    <message>
        <source>The old one stops working at once. Clients that Gatehouse connected keep working; all others must be given the new key.</source>
        <translation>旧密钥会立即失效。由 Gatehouse 连接的客户端可继续使用；其他所有客户端都必须换用新密钥。</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>生成新密钥</translation>
    </message>
    <message>
        <source>There is a new gateway key. Copy it to the clients that Gatehouse did not connect.</source>
        <translation>已有新的网关密钥。请将其复制到不是由 Gatehouse 连接的客户端。</translation>
    </message>
    <message>
        <source>Let every program use your providers without a key?</source>
        <translation>允许所有程序无需密钥使用这些提供商？</translation>
    </message>
    <message>
        <source>Every program on this computer, of every user of it, could then spend your money with your providers.</source>
        <translation>这样，此计算机上所有用户的每个程序都可能在这些提供商处产生费用。</translation>
    </message>
    <message>
        <source>Ask for no key</source>
        <translation>不要求密钥</translation>
    </message>
    <message>
        <source>Clients need a key now.</source>
        <translation>客户端现在需要密钥。</translation>
    </message>
    <message>
        <source>Clients need no key now.</source>
        <translation>客户端现在不需要密钥。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayPage</name>
    <message>
        <source>Settings file</source>
        <translation>设置文件</translation>
    </message>
    <message>
        <source>Pa&amp;th:</source>
        <translation>路径(&amp;T)：</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayStateBox</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State of the gateway</source>
        <translation>网关状态</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Pause for &amp;1 hour</source>
        <translation>暂停 1 小时(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Pause until I resume</source>
        <translation>暂停，直到手动恢复(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Every request gets an error that says so, until you resume.</source>
        <translation>在恢复之前，每个请求都会收到说明此情况的错误。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayTrayModel</name>
    <message>
        <source>the gateway is not listening</source>
        <translation>网关未在监听</translation>
    </message>
    <message>
        <source>the keychain is locked</source>
        <translation>密钥链已锁定</translation>
    </message>
</context>
<context>
    <name>gatehouse::GeneralPage</name>
    <message>
        <source>Start and end</source>
        <translation>启动和退出</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show the &amp;first steps again…</source>
        <translation>再次显示初始步骤(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Start at login</source>
        <translation>登录时启动(&amp;S)</translation>
    </message>
    <message>
        <source>About starting at login</source>
        <translation>关于登录时启动</translation>
    </message>
    <message>
        <source>Start the &amp;gateway when Gatehouse starts</source>
        <translation>Gatehouse 启动时启动网关(&amp;G)</translation>
    </message>
    <message>
        <source>Show the &amp;window at start</source>
        <translation>启动时显示窗口(&amp;W)</translation>
    </message>
    <message>
        <source>When the last window &amp;closes:</source>
        <translation>关闭最后一个窗口时(&amp;C)：</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>The gateway starts together with Gatehouse.</source>
        <translation>网关随 Gatehouse 一起启动。</translation>
    </message>
    <message>
        <source>The gateway starts when you start it.</source>
        <translation>网关需手动启动。</translation>
    </message>
    <message>
        <source>The window is shown when Gatehouse starts.</source>
        <translation>Gatehouse 启动时显示窗口。</translation>
    </message>
    <message>
        <source>Gatehouse starts without showing a window.</source>
        <translation>Gatehouse 启动时不显示窗口。</translation>
    </message>
    <message>
        <source>Closing the last window quits Gatehouse.</source>
        <translation>关闭最后一个窗口会退出 Gatehouse。</translation>
    </message>
    <message>
        <source>Gatehouse keeps running when the last window closes.</source>
        <translation>关闭最后一个窗口后，Gatehouse 继续运行。</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Notifications:</source>
        <translation>通知(&amp;N)：</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The language is changed.</source>
        <translation>已更改语言。</translation>
    </message>
    <message>
        <source>The appearance is changed.</source>
        <translation>已更改外观。</translation>
    </message>
    <message>
        <source>The notifications are changed.</source>
        <translation>已更改通知。</translation>
    </message>
    <message>
        <source>Gatehouse starts at login.</source>
        <translation>Gatehouse 会在登录时启动。</translation>
    </message>
    <message>
        <source>Gatehouse does not start at login any more.</source>
        <translation>Gatehouse 不再在登录时启动。</translation>
    </message>
    <message>
        <source>This desktop has no way to start programs at login that Gatehouse knows of. Add Gatehouse to the startup programs of your desktop by hand.</source>
        <translation>Gatehouse 不知道此桌面在登录时启动程序的方式。请手动将 Gatehouse 添加到桌面的启动程序中。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderRows</name>
    <message>
        <source>Variable</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The value of %1 looks like a secret, which does not belong in the settings file. Choose Variable or File, and name where it stands.</source>
        <translation>%1 的值看起来像机密信息，不应写在设置文件中。请选择“变量”或“文件”，并指明其所在位置。</translation>
    </message>
    <message>
        <source>%1 is there twice. Change one of the two.</source>
        <translation>%1 出现了两次。请更改其中一个。</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 为 %2</translation>
    </message>
    <message>
        <source>%1 comes from the variable %2</source>
        <translation>%1 来自变量 %2</translation>
    </message>
    <message>
        <source>%1 comes from the file %2</source>
        <translation>%1 来自文件 %2</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>gatehouse::HeaderTable</name>
    <message>
        <source>Where the value comes from</source>
        <translation>值的来源</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>&amp;Headers sent along:</source>
        <translation>一并发送的标头(&amp;H)：</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>添加标头</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>移除标头</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Changed the headers.</source>
        <translation>已更改标头。</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyStep</name>
    <message>
        <source>The test takes longer than usual. It can be left to end by itself.</source>
        <translation>测试用时比平常长。可以让它自行完成。</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>这一步</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>在此粘贴密钥</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API 密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>Where a key is made</source>
        <translation>获取密钥的地方</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>测试正在进行</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此密钥(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>Continue &amp;anyway</source>
        <translation>仍然继续(&amp;A)</translation>
    </message>
    <message>
        <source>Paste your API key of %1. It is tested at once and kept in the keychain.</source>
        <translation>请粘贴 %1 的 API 密钥。密钥会立即测试并保存在密钥链中。</translation>
    </message>
    <message>
        <source>%1 runs on this computer and needs no key.</source>
        <translation>%1 在此计算机上运行，不需要密钥。</translation>
    </message>
    <message>
        <source>The key of %1 is in the keychain already.</source>
        <translation>%1 的密钥已在密钥链中。</translation>
    </message>
    <message>
        <source>The key of %1 was found: %2.</source>
        <translation>已找到 %1 的密钥：%2。</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>从 %1 获取密钥</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyWords</name>
    <message>
        <source>The key comes from the keychain.</source>
        <translation>密钥来自密钥链。</translation>
    </message>
    <message>
        <source>The key comes from a file that the settings name.</source>
        <translation>密钥来自设置中指定的文件。</translation>
    </message>
    <message>
        <source>The key comes from the variable %1.</source>
        <translation>密钥来自变量 %1。</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>正在询问密钥链…</translation>
    </message>
    <message>
        <source>No key is needed.</source>
        <translation>不需要密钥。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>密钥链已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>There is no key yet.</source>
        <translation>还没有密钥。</translation>
    </message>
    <message>
        <source>The settings file takes this key from the variable %1. Set it there.</source>
        <translation>设置文件从变量 %1 读取此密钥。请在该处设置。</translation>
    </message>
    <message>
        <source>The settings file takes this key from the file %1. Change it there.</source>
        <translation>设置文件从文件 %1 读取此密钥。请在该处更改。</translation>
    </message>
    <message>
        <source>The settings file says that this provider gets no key.</source>
        <translation>设置文件规定此提供商不使用密钥。</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeychainSecretStore</name>
    <message>
        <source>macOS Keychain</source>
        <translation>macOS 钥匙串</translation>
    </message>
    <message>
        <source>Windows Credential Manager</source>
        <translation>Windows 凭据管理器</translation>
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
        <translation>密钥链</translation>
    </message>
</context>
<context>
    <name>gatehouse::LaunchAgentAutostart</name>
    <message>
        <source>%1 cannot be removed: %2. Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>无法移除 %1：%2。请检查文件夹的所有者和权限，然后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>无法写入 %1：%2。请检查文件夹的所有者和权限，然后重试。</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogDetails</name>
    <message>
        <source>Choose a request to see more of it.</source>
        <translation>选择一个请求以查看更多内容。</translation>
    </message>
    <message>
        <source>&amp;Details of the chosen request:</source>
        <translation>所选请求的详细信息(&amp;D)：</translation>
    </message>
    <message>
        <source>Copy as c&amp;url</source>
        <translation>复制为 curl(&amp;U)</translation>
    </message>
    <message>
        <source>A command that sends this request again. It takes the token from the variable GATEHOUSE_TOKEN.</source>
        <translation>重新发送此请求的命令。它从变量 GATEHOUSE_TOKEN 读取令牌。</translation>
    </message>
    <message>
        <source>C&amp;opy details</source>
        <translation>复制详细信息(&amp;O)</translation>
    </message>
    <message>
        <source>Copied. Set GATEHOUSE_TOKEN to a token of this gateway before you run it.</source>
        <translation>已复制。运行前请将 GATEHOUSE_TOKEN 设为此网关的令牌。</translation>
    </message>
    <message>
        <source>Copied without the body, which was not kept. Keep bodies, and repeat the request to have it.</source>
        <translation>已复制，但不含正文，因为未保留正文。如需正文，请开启保留正文，然后重新发送请求。</translation>
    </message>
    <message>
        <source>Copied without the body, which is too long to be kept whole.</source>
        <translation>已复制，但不含正文，因为正文太长，无法完整保留。</translation>
    </message>
    <message>
        <source>Copied the details.</source>
        <translation>已复制详细信息。</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Name → provider/model</source>
        <translation>名称 → 提供商/模型</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>首个 token</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Tokens in / out</source>
        <translation>token 输入/输出</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogPage</name>
    <message>
        <source>Words of any column</source>
        <translation>任意列中的文字</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>筛选(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Errors only</source>
        <translation>仅错误(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Lets the list stand still. The requests go on.</source>
        <translation>让列表停止更新。请求照常进行。</translation>
    </message>
    <message>
        <source>Clea&amp;r…</source>
        <translation>清除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Keep bodies for one hour</source>
        <translation>保留正文一小时(&amp;K)</translation>
    </message>
    <message>
        <source>Off by default: prompts and answers are not kept.</source>
        <translation>默认关闭：不保留提示词和回答。</translation>
    </message>
    <message>
        <source>About the list</source>
        <translation>关于列表</translation>
    </message>
    <message>
        <source>No requests yet. Open Claude and say hi.</source>
        <translation>还没有请求。请打开 Claude 打个招呼。</translation>
    </message>
    <message>
        <source>Connect a &amp;client…</source>
        <translation>连接客户端(&amp;C)…</translation>
    </message>
    <message numerus="yes">
        <source>Paused. %n new requests are not shown yet.</source>
        <translation>
            <numerusform>已暂停。有 %n 个新请求尚未显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused. The list stands still.</source>
        <translation>已暂停。列表停止更新。</translation>
    </message>
    <message>
        <source>No request matches the filter.</source>
        <translation>没有与筛选条件匹配的请求。</translation>
    </message>
    <message>
        <source>Bodies of requests are kept from now on.</source>
        <translation>从现在起保留请求的正文。</translation>
    </message>
    <message>
        <source>Bodies are not kept any more. Those that were are forgotten.</source>
        <translation>不再保留正文。已保留的正文已清除。</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>清除日志</translation>
    </message>
    <message>
        <source>Clear the log?</source>
        <translation>清除日志？</translation>
    </message>
    <message>
        <source>The requests that are over are forgotten. Those under way stay.</source>
        <translation>已结束的请求会被清除。进行中的请求会保留。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Cleared the log.</source>
        <translation>已清除日志。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>gatehouse::LogTable</name>
    <message>
        <source>Requests, the newest first</source>
        <translation>请求，最新的在前</translation>
    </message>
</context>
<context>
    <name>gatehouse::MapTable</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Same as %1</source>
        <translation>与 %1 相同</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Not set: %1</source>
        <translation>未设置：%1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelChoices</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
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
        <translation>%1 还没有密钥：在添加密钥之前，对 %2 的请求会失败。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 stands for %2, and nothing answers there.</source>
        <translation>%1 代表 %2，但那里没有模型回答。</translation>
    </message>
    <message>
        <source>%1 stands for %2: %3 answers.</source>
        <translation>%1 代表 %2：由 %3 回答。</translation>
    </message>
    <message>
        <source>%1 is not saved yet: choose a provider and a model.</source>
        <translation>%1 尚未保存：请选择提供商和模型。</translation>
    </message>
    <message>
        <source>%1 is empty, and no provider has a key yet: nothing answers.</source>
        <translation>%1 为空，且还没有提供商有密钥：没有模型回答。</translation>
    </message>
    <message>
        <source>%1 is empty: it will use %2.</source>
        <translation>%1 为空：将使用 %2。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ModelsMenu</name>
    <message>
        <source>&amp;Edit model map…</source>
        <translation>编辑模型映射(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;More models…</source>
        <translation>更多模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>还没有模型</translation>
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
        <translation>名称和回答的模型</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>gatehouse::NamePreview</name>
    <message>
        <source>What clients will list</source>
        <translation>客户端将列出的内容</translation>
    </message>
    <message>
        <source>About the lists</source>
        <translation>关于列表</translation>
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
        <translation>%1 将列出的内容</translation>
    </message>
    <message>
        <source>%1 – %2 – 1M context</source>
        <translation>%1 – %2 – 1M 上下文</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Nothing yet: no provider has a key.</source>
        <translation>还没有内容：没有提供商有密钥。</translation>
    </message>
    <message numerus="yes">
        <source>%n more name(s) are served; Claude Desktop lists five.</source>
        <translation>
            <numerusform>另外还提供 %n 个名称；Claude Desktop 只列出五个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>gatehouse::NewRow</name>
    <message>
        <source>An&amp;other name:</source>
        <translation>其他名称(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Add name</source>
        <translation>添加名称(&amp;A)</translation>
    </message>
    <message>
        <source>Clients ask for a name as it is.</source>
        <translation>客户端会按原样请求名称。</translation>
    </message>
    <message>
        <source>Add &amp;slot</source>
        <translation>添加槽位(&amp;S)</translation>
    </message>
    <message>
        <source>A slot answers for every Claude name with its word in it, such as Fable.</source>
        <translation>槽位会响应所有包含其单词（如 Fable）的 Claude 名称。</translation>
    </message>
    <message>
        <source>Problem with the new name</source>
        <translation>新名称的问题</translation>
    </message>
    <message>
        <source>A slot is a word of small letters and digits, such as fable.</source>
        <translation>槽位是由小写字母和数字组成的单词，例如 fable。</translation>
    </message>
</context>
<context>
    <name>gatehouse::OtherNames</name>
    <message>
        <source>Other names</source>
        <translation>其他名称</translation>
    </message>
    <message>
        <source>Onl&amp;y known names</source>
        <translation>仅已知名称(&amp;Y)</translation>
    </message>
    <message>
        <source>Names that are not known get an error, and never go to this provider.</source>
        <translation>未知名称会收到错误，绝不会转到此提供商。</translation>
    </message>
    <message>
        <source>Problem with other names</source>
        <translation>其他名称的问题</translation>
    </message>
    <message>
        <source>Go to t&amp;his provider as they are:</source>
        <translation>原样转到此提供商(&amp;H)：</translation>
    </message>
    <message>
        <source>None: they get an error</source>
        <translation>无：返回错误</translation>
    </message>
    <message>
        <source>Other names get an error.</source>
        <translation>其他名称会收到错误。</translation>
    </message>
    <message>
        <source>Other names go to %1.</source>
        <translation>其他名称转到 %1。</translation>
    </message>
    <message>
        <source>Only known names are served.</source>
        <translation>仅提供已知名称。</translation>
    </message>
    <message>
        <source>Names that are not known are served too.</source>
        <translation>也提供未知名称。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeReport</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Model list</source>
        <translation>模型列表</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Key works</source>
        <translation>密钥有效</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>可访问</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 个模型</translation>
    </message>
    <message>
        <source>%1 models</source>
        <translation>%1 个模型</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeView</name>
    <message>
        <source>not reached</source>
        <translation>未执行到</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Test the connection, the key and an answer (F5). It costs a token or two.</source>
        <translation>测试连接、密钥和一次回答 (F5)。会消耗一两个 token。</translation>
    </message>
    <message>
        <source>Outcome of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>%1: what was found</source>
        <translation>%1：检测结果</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>尚未测试。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Failed at the step “%1”: %2</source>
        <translation>在“%1”步骤失败：%2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProbeWords</name>
    <message>
        <source>it is self-signed</source>
        <translation>证书是自签名的</translation>
    </message>
    <message>
        <source>it has expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>it belongs to another name</source>
        <translation>证书属于其他名称</translation>
    </message>
    <message>
        <source>its issuer is not known here</source>
        <translation>证书颁发者在此处未知</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted: %2. Check the address and this computer&apos;s clock; a company&apos;s own certificate must be installed in the system.</source>
        <translation>%1 的证书不受信任：%2。请检查地址和此计算机的时钟；公司自己的证书必须安装到系统中。</translation>
    </message>
    <message>
        <source>%1 does not speak HTTPS there. Check the address: perhaps its port is wrong, or it begins with http://.</source>
        <translation>%1 在该处不使用 HTTPS。请检查地址：可能端口有误，或者地址应以 http:// 开头。</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made (%2). Check the address, and a proxy or firewall on the way.</source>
        <translation>无法与 %1 建立安全连接（%2）。请检查地址，以及途中的代理或防火墙。</translation>
    </message>
    <message>
        <source>There is no server of the name %1, or this computer is offline. Check the address and the network.</source>
        <translation>没有名为 %1 的服务器，或此计算机已离线。请检查地址和网络。</translation>
    </message>
    <message>
        <source>%1 does not take connections. Check the address, and that the server is running and no firewall is in the way.</source>
        <translation>%1 不接受连接。请检查地址，并确认服务器正在运行且没有防火墙阻挡。</translation>
    </message>
    <message>
        <source>%1 did not take the connection in time. Check the address, the network and the firewall.</source>
        <translation>%1 未及时接受连接。请检查地址、网络和防火墙。</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 failed. Check the proxy settings.</source>
        <translation>通往 %1 的代理失败。请检查代理设置。</translation>
    </message>
    <message>
        <source>%1 took the connection but did not answer within %2 s. Try again later.</source>
        <translation>%1 接受了连接，但在 %2 秒内没有回答。请稍后重试。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer. Try again, and check the address if it stays so.</source>
        <translation>%1 未回答就关闭了连接。请重试；如果仍然如此，请检查地址。</translation>
    </message>
    <message>
        <source>%1 closed the connection in the middle of its answer. Try again.</source>
        <translation>%1 在回答中途关闭了连接。请重试。</translation>
    </message>
    <message>
        <source>%1 answered in a way that is not HTTP. Check the address.</source>
        <translation>%1 的回答不是 HTTP。请检查地址。</translation>
    </message>
    <message>
        <source>This is not an address. It looks like https://api.example.com/v1.</source>
        <translation>这不是有效地址。地址形如 https://api.example.com/v1。</translation>
    </message>
    <message>
        <source>The request could not be made. Check the key and the headers for line breaks.</source>
        <translation>无法发出请求。请检查密钥和标头中是否有换行符。</translation>
    </message>
    <message>
        <source>%1 wants a key (%2). Paste one. It said: %3</source>
        <translation>%1 需要密钥（%2）。请粘贴一个。对方返回：%3</translation>
    </message>
    <message>
        <source>%1 rejected the key (%2). Replace it. It said: %3</source>
        <translation>%1 拒绝了密钥（%2）。请替换密钥。对方返回：%3</translation>
    </message>
    <message>
        <source>%1 says that the account is out of credit. Add credit and test again. It said: %2</source>
        <translation>%1 表示账户余额不足。请充值后重新测试。对方返回：%2</translation>
    </message>
    <message>
        <source>%1 says that a limit is reached. Wait a little and test again. It said: %2</source>
        <translation>%1 表示已达到限额。请稍等片刻再测试。对方返回：%2</translation>
    </message>
    <message>
        <source>%1 is overloaded or down. Test again later. It said: %2</source>
        <translation>%1 过载或停机。请稍后再测试。对方返回：%2</translation>
    </message>
    <message>
        <source>%1 does not know the model %2. Choose another. It said: %3</source>
        <translation>%1 不认识模型 %2。请选择其他模型。对方返回：%3</translation>
    </message>
    <message>
        <source>What came is not an answer. Check the address and the dialect. %1</source>
        <translation>返回的内容不是回答。请检查地址和方言。%1</translation>
    </message>
    <message>
        <source>%1 refused to answer with the model %2 (%3). It said: %4</source>
        <translation>%1 拒绝使用模型 %2 回答（%3）。对方返回：%4</translation>
    </message>
    <message>
        <source>%1 has nothing at %2 that answers. Check the address: often it ends in /v1.</source>
        <translation>%1 在 %2 处没有可回答的服务。请检查地址：通常以 /v1 结尾。</translation>
    </message>
    <message>
        <source>%1 shows no list of its models (%2).</source>
        <translation>%1 不提供模型列表（%2）。</translation>
    </message>
    <message>
        <source>%1 sent something else than a list of models.</source>
        <translation>%1 返回的不是模型列表。</translation>
    </message>
    <message>
        <source>%1 does not show its list of models to this key.</source>
        <translation>%1 不向此密钥提供模型列表。</translation>
    </message>
    <message>
        <source>Not asked: no model of this provider is known. Choose one on the Models page.</source>
        <translation>未请求：此提供商没有已知模型。请在“模型”页选择一个。</translation>
    </message>
    <message>
        <source>It answered without a word.</source>
        <translation>它回答了，但没有文字。</translation>
    </message>
    <message>
        <source>Tested without a key.</source>
        <translation>已在不使用密钥的情况下测试。</translation>
    </message>
    <message>
        <source>No key is needed.</source>
        <translation>不需要密钥。</translation>
    </message>
    <message>
        <source>The address begins with http://: what is sent there is not encrypted.</source>
        <translation>地址以 http:// 开头：发送到该处的内容未加密。</translation>
    </message>
    <message>
        <source>%1 does not let this key be used for this (%2). Check what it is good for, or replace it. It said: %3</source>
        <translation>%1 不允许将此密钥用于此用途（%2）。请检查它的用途，或更换它。对方回答：%3</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProblemRows</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProfileBar</name>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>&amp;Profile:</source>
        <translation>配置方案(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>配置方案名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Problem with the profile</source>
        <translation>配置方案的问题</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Give the profile a name.</source>
        <translation>请为配置方案命名。</translation>
    </message>
    <message>
        <source>There is a profile %1 already. Choose another name.</source>
        <translation>已有配置方案 %1。请选择其他名称。</translation>
    </message>
    <message>
        <source>Made the profile %1, and switched to it.</source>
        <translation>已创建并切换到配置方案 %1。</translation>
    </message>
    <message>
        <source>Renamed the profile to %1.</source>
        <translation>已将配置方案重命名为 %1。</translation>
    </message>
    <message>
        <source>Deleted the profile %1.</source>
        <translation>已删除配置方案 %1。</translation>
    </message>
    <message>
        <source>Switched to the profile %1.</source>
        <translation>已切换到配置方案 %1。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderAddressBox</name>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Addr&amp;ess:</source>
        <translation>地址(&amp;E)：</translation>
    </message>
    <message>
        <source>&amp;Dialect:</source>
        <translation>方言(&amp;D)：</translation>
    </message>
    <message>
        <source>The usual (%1)</source>
        <translation>默认（%1）</translation>
    </message>
    <message>
        <source>Find out by testing</source>
        <translation>通过测试确定</translation>
    </message>
    <message>
        <source>Renamed to %1.</source>
        <translation>已重命名为 %1。</translation>
    </message>
    <message>
        <source>This is not an address that a provider has. It looks like https://api.example.com/v1, without a name, a password or a key in it.</source>
        <translation>这不是有效的提供商地址。地址形如 https://api.example.com/v1，其中不含用户名、密码或密钥。</translation>
    </message>
    <message>
        <source>A provider of your own needs an address.</source>
        <translation>自定义提供商需要地址。</translation>
    </message>
    <message>
        <source>Changed the address of %1.</source>
        <translation>已更改 %1 的地址。</translation>
    </message>
    <message>
        <source>Changed the dialect of %1.</source>
        <translation>已更改 %1 的方言。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderAdvanced</name>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>Seconds to connect:</source>
        <translation>连接超时（秒）：</translation>
    </message>
    <message>
        <source>Seconds to the first word:</source>
        <translation>等待首个词的超时（秒）：</translation>
    </message>
    <message>
        <source>Seconds of silence in an answer:</source>
        <translation>回答中无数据的超时（秒）：</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>通常为 %1</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>This address:</source>
        <translation>此地址：</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>代理地址</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Pro&amp;xy:</source>
        <translation>代理(&amp;X)：</translation>
    </message>
    <message>
        <source>Give a number of seconds above 0 and at most 86400, or nothing for what is usual.</source>
        <translation>请填写大于 0 且不超过 86400 的秒数，或留空以使用通常值。</translation>
    </message>
    <message>
        <source>Changed a timeout.</source>
        <translation>已更改超时。</translation>
    </message>
    <message>
        <source>Changed the proxy.</source>
        <translation>已更改代理。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderCards</name>
    <message>
        <source>Searc&amp;h all providers:</source>
        <translation>搜索所有提供商(&amp;H)：</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <source>No provider of that name is known. Choose Other to give its address by hand.</source>
        <translation>没有该名称的已知提供商。请选择“其他”以手动填写地址。</translation>
    </message>
    <message>
        <source>By address</source>
        <translation>按地址</translation>
    </message>
    <message>
        <source>Key found</source>
        <translation>已找到密钥</translation>
    </message>
    <message>
        <source>No key needed</source>
        <translation>不需要密钥</translation>
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
        <translation>%1 – 没有密钥</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderKeyBox</name>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API 密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>State of the key</source>
        <translation>密钥状态</translation>
    </message>
    <message>
        <source>Where a key is made</source>
        <translation>获取密钥的地方</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Ask the ke&amp;ychain again</source>
        <translation>再次询问密钥链(&amp;Y)</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Give the key in an environment variable.</source>
        <translation>本机没有密钥链。请通过环境变量提供密钥。</translation>
    </message>
    <message>
        <source>Kept in %1.</source>
        <translation>保存在 %1 中。</translation>
    </message>
    <message>
        <source>A key given here is used in its place.</source>
        <translation>在此提供的密钥会取代它。</translation>
    </message>
    <message>
        <source>Get a key from %1</source>
        <translation>从 %1 获取密钥</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>密钥是由普通字母、数字和符号组成的一个词。请重新复制，不要带上前后的内容。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>已保存到 %1。</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Removed from %1.</source>
        <translation>已从 %1 移除。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderMenu</name>
    <message>
        <source>key refused</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>asks for payment</source>
        <translation>要求付费</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>没有响应</translation>
    </message>
    <message>
        <source>asking the keychain</source>
        <translation>正在询问密钥链</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>没有密钥</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>密钥链已锁定</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>&amp;Test all now</source>
        <translation>立即全部测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add provider…</source>
        <translation>添加提供商(&amp;A)…</translation>
    </message>
    <message>
        <source>being tested…</source>
        <translation>正在测试…</translation>
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
        <translation>正在测试…</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderModelTable</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 tokens of context</source>
        <translation>上下文 %1 个 token</translation>
    </message>
    <message>
        <source>sees images</source>
        <translation>支持图像</translation>
    </message>
    <message>
        <source>sees no images</source>
        <translation>不支持图像</translation>
    </message>
    <message>
        <source>thinks</source>
        <translation>支持思考</translation>
    </message>
    <message>
        <source>does not think</source>
        <translation>不支持思考</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
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
        <translation>模型</translation>
    </message>
    <message>
        <source>Where the list comes from</source>
        <translation>列表来源</translation>
    </message>
    <message>
        <source>Filter the models</source>
        <translation>筛选模型</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>筛选(&amp;I)：</translation>
    </message>
    <message>
        <source>Models of this provider</source>
        <translation>此提供商的模型</translation>
    </message>
    <message>
        <source>&amp;Fetch the list</source>
        <translation>获取列表(&amp;F)</translation>
    </message>
    <message>
        <source>Ask the provider for its models. No token is spent.</source>
        <translation>向提供商查询其模型。不消耗 token。</translation>
    </message>
    <message>
        <source>&amp;Choose models…</source>
        <translation>选择模型(&amp;C)…</translation>
    </message>
    <message>
        <source>No models are known yet. Test the provider to fetch its list.</source>
        <translation>还没有已知模型。请测试提供商以获取其列表。</translation>
    </message>
    <message>
        <source>As the provider lists them: %1.</source>
        <translation>提供商列出的模型：%1。</translation>
    </message>
    <message>
        <source>As known to Gatehouse: %1. A test fetches the provider&apos;s own list.</source>
        <translation>Gatehouse 已知的模型：%1。测试会获取提供商自己的列表。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderRows</name>
    <message>
        <source>Key rejected</source>
        <translation>密钥被拒绝</translation>
    </message>
    <message>
        <source>Out of credit</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>正在询问密钥链…</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>还没有密钥</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>密钥链已锁定</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1 – %2 ms</source>
        <translation>%1 – %2 毫秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProviderSetup</name>
    <message>
        <source>The settings file takes this key from the variable %1. Set it there, then start Gatehouse again.</source>
        <translation>设置文件从变量 %1 读取此密钥。请在该处设置，然后重新启动 Gatehouse。</translation>
    </message>
    <message>
        <source>The settings file takes this key from the file %1. Change it there.</source>
        <translation>设置文件从文件 %1 读取此密钥。请在该处更改。</translation>
    </message>
    <message>
        <source>There is no keychain on this machine that could keep the key.</source>
        <translation>本机没有可保存密钥的密钥链。</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Set the variable %1 to the key, then start Gatehouse again.</source>
        <translation>本机没有密钥链。请将变量 %1 设为密钥，然后重新启动 Gatehouse。</translation>
    </message>
    <message>
        <source>A key is one word of plain letters, digits and signs. Copy it again, without what stands around it.</source>
        <translation>密钥是由普通字母、数字和符号组成的一个词。请重新复制，不要带上前后的内容。</translation>
    </message>
    <message>
        <source>Testing the way to %1…</source>
        <translation>正在测试到 %1 的连接…</translation>
    </message>
    <message>
        <source>The test did not come to its end. Try again.</source>
        <translation>测试未能完成。请重试。</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>正在保存密钥…</translation>
    </message>
    <message>
        <source>The keychain did not keep the key. Unlock it, then try again.</source>
        <translation>密钥链未保存密钥。请解锁后重试。</translation>
    </message>
</context>
<context>
    <name>gatehouse::ProvidersPage</name>
    <message>
        <source>Providers in use</source>
        <translation>正在使用的提供商</translation>
    </message>
    <message>
        <source>&amp;Providers in use:</source>
        <translation>正在使用的提供商(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>添加提供商</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>移除(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove this provider</source>
        <translation>移除此提供商</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation>还没有提供商</translation>
    </message>
    <message>
        <source>Add a provider to start. You need one API key.</source>
        <translation>添加提供商即可开始。需要一个 API 密钥。</translation>
    </message>
    <message>
        <source>Add a pro&amp;vider…</source>
        <translation>添加提供商(&amp;V)…</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>%1 is in use because the model map names it. Change that on the Models page first.</source>
        <translation>%1 正在使用，因为模型映射指定了它。请先在“模型”页更改。</translation>
    </message>
    <message>
        <source>%1 is in use because the variable %2 holds a key for it. Take it away there.</source>
        <translation>%1 正在使用，因为变量 %2 含有它的密钥。请在该处移除。</translation>
    </message>
    <message>
        <source>Remove a provider</source>
        <translation>移除提供商</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>Remove its key from %1 too</source>
        <translation>同时从 %1 移除其密钥</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>提供商</translation>
    </message>
</context>
<context>
    <name>gatehouse::QuitQuestion</name>
    <message numerus="yes">
        <source>%1 will stop working until Gatehouse runs again.</source>
        <translation>
            <numerusform>在 Gatehouse 再次运行之前，%1 将停止工作。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit Gatehouse</source>
        <translation>退出 Gatehouse</translation>
    </message>
    <message>
        <source>Quit and restore gives each client its original settings back.</source>
        <translation>“退出并恢复”会将每个客户端恢复为原始设置。</translation>
    </message>
    <message>
        <source>Quit and &amp;restore</source>
        <translation>退出并恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Do not ask again</source>
        <translation>不再询问(&amp;D)</translation>
    </message>
</context>
<context>
    <name>gatehouse::RecentRequests</name>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>broke off</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Last requests</source>
        <translation>最近的请求</translation>
    </message>
    <message>
        <source>No requests yet. Open a connected client and say hi.</source>
        <translation>还没有请求。请打开已连接的客户端打个招呼。</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequestReport</name>
    <message>
        <source>Shown here: the first %1 of %2 characters. Copy the details for the rest.</source>
        <translation>此处显示 %2 个字符中的前 %1 个。其余内容请复制详细信息查看。</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>结果：%1</translation>
    </message>
    <message>
        <source>Began: %1</source>
        <translation>开始时间：%1</translation>
    </message>
    <message>
        <source>Client: %1</source>
        <translation>客户端：%1</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>请求的名称：%1</translation>
    </message>
    <message>
        <source>Endpoint: %1 %2</source>
        <translation>端点：%1 %2</translation>
    </message>
    <message>
        <source>Answer wanted as a stream</source>
        <translation>要求流式回答</translation>
    </message>
    <message>
        <source>Answered by: %1</source>
        <translation>回答者：%1</translation>
    </message>
    <message>
        <source>Went to: %1 (%2)</source>
        <translation>发往：%1（%2）</translation>
    </message>
    <message>
        <source>On the way: %1</source>
        <translation>途中：%1</translation>
    </message>
    <message>
        <source>First token: after %1</source>
        <translation>首个 token：%1 后</translation>
    </message>
    <message>
        <source>Total: %1 so far</source>
        <translation>总计：目前 %1</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>总计：%1</translation>
    </message>
    <message>
        <source>Tokens in: %1</source>
        <translation>输入 token：%1</translation>
    </message>
    <message>
        <source>%1 (%2 read from the cache, %3 written to it)</source>
        <translation>%1（其中 %2 读自缓存，%3 写入缓存）</translation>
    </message>
    <message>
        <source>Tokens out: %1</source>
        <translation>输出 token：%1</translation>
    </message>
    <message>
        <source>%1 (%2 of them for thinking)</source>
        <translation>%1（其中 %2 用于思考）</translation>
    </message>
    <message>
        <source>Retries: %1</source>
        <translation>重试：%1</translation>
    </message>
    <message>
        <source>Headers of the client:</source>
        <translation>客户端的标头：</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>（已隐藏）</translation>
    </message>
    <message>
        <source>Body of the request:</source>
        <translation>请求正文：</translation>
    </message>
    <message>
        <source>Body of the answer:</source>
        <translation>回答正文：</translation>
    </message>
</context>
<context>
    <name>gatehouse::RequestWords</name>
    <message>
        <source>Any client</source>
        <translation>任意客户端</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>The name that a client asks for, and the provider and model that it leads to</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>正在回答</translation>
    </message>
    <message>
        <source>Client left</source>
        <translation>客户端已离开</translation>
    </message>
    <message>
        <source>Broke off (%1)</source>
        <translation>已中断（%1）</translation>
    </message>
    <message>
        <source>Failed (%1)</source>
        <translation>失败（%1）</translation>
    </message>
    <message>
        <source>Done (%1)</source>
        <translation>完成（%1）</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>Tokens of the request and of the answer</extracomment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The client left before the answer was over.</source>
        <translation>客户端在回答结束前离开。</translation>
    </message>
    <message>
        <source>The answer came to its end.</source>
        <translation>回答已完整结束。</translation>
    </message>
    <message>
        <source>The model asked for a tool.</source>
        <translation>模型请求使用工具。</translation>
    </message>
    <message>
        <source>The answer reached the most tokens that it may have.</source>
        <translation>回答达到了允许的 token 上限。</translation>
    </message>
    <message>
        <source>The model or its provider refused to answer.</source>
        <translation>模型或其提供商拒绝回答。</translation>
    </message>
    <message>
        <source>The provider counted the tokens.</source>
        <translation>token 由提供商计数。</translation>
    </message>
    <message>
        <source>Gatehouse estimated the tokens.</source>
        <translation>token 由 Gatehouse 估算。</translation>
    </message>
    <message>
        <source>It ended with &quot;%1&quot;.</source>
        <translation>结束原因为“%1”。</translation>
    </message>
    <message>
        <source>%1, %2 asked for %3</source>
        <translation>%1，%2 请求了 %3</translation>
    </message>
    <message>
        <source>first token after %1</source>
        <translation>首个 token 在 %1 后</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>目前 %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in</source>
        <translation>
            <numerusform>输入 %n 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens out</source>
        <translation>
            <numerusform>输出 %n 个 token</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>tried %n times more</source>
        <translation>
            <numerusform>又重试了 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a sentence</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
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
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>Testing: %1…</source>
        <translation>正在测试：%1…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>有回答</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>它有回答。</translation>
    </message>
    <message>
        <source>Answers – %1</source>
        <translation>有回答 – %1</translation>
    </message>
</context>
<context>
    <name>gatehouse::RunKeyAutostart</name>
    <message>
        <source>Windows did not take the change of the startup apps. They may be managed by an administrator.</source>
        <translation>Windows 未接受对启动应用的更改。启动应用可能由管理员管理。</translation>
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
        <translation>移除(&amp;O)</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>在此粘贴</translation>
    </message>
    <message>
        <source>%1, empty</source>
        <translation>%1，空</translation>
    </message>
    <message>
        <source>%1, shown, %2 characters</source>
        <translation>%1，已显示，%2 个字符</translation>
    </message>
    <message>
        <source>%1, hidden, %2 characters</source>
        <translation>%1，已隐藏，%2 个字符</translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>&amp;Show for %1 s</source>
        <translation>显示 %1 秒(&amp;S)</translation>
    </message>
    <message>
        <source>Keep the o&amp;ld one</source>
        <translation>保留旧密钥(&amp;L)</translation>
    </message>
    <message>
        <source>Rep&amp;lace</source>
        <translation>替换(&amp;L)</translation>
    </message>
</context>
<context>
    <name>gatehouse::SecretStore</name>
    <message>
        <source>%1 holds no such entry.</source>
        <translation>%1 中没有此条目。</translation>
    </message>
    <message>
        <source>%1 is locked. Unlock it and try again.</source>
        <translation>%1 已锁定。请解锁后重试。</translation>
    </message>
    <message>
        <source>There is no keychain on this machine that Gatehouse can use. Give secrets in environment variables or files.</source>
        <translation>本机没有 Gatehouse 可用的密钥链。请通过环境变量或文件提供机密信息。</translation>
    </message>
    <message>
        <source>%1 refused: %2. Look at it with its own program, or give secrets in environment variables or files.</source>
        <translation>%1 拒绝了操作：%2。请用其自带程序查看，或通过环境变量或文件提供机密信息。</translation>
    </message>
</context>
<context>
    <name>gatehouse::Session</name>
    <message>
        <source>Gatehouse is already running with these settings. &quot;gatehouse status&quot; shows how it stands, &quot;gatehouse stop&quot; ends it.</source>
        <translation>Gatehouse 已使用这些设置在运行。“gatehouse status”显示其状态，“gatehouse stop”将其结束。</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingField</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsStore</name>
    <message>
        <source>%1 cannot be read: %2. Check its owner and permissions.</source>
        <translation>无法读取 %1：%2。请检查其所有者和权限。</translation>
    </message>
    <message>
        <source>There is no change to take back.</source>
        <translation>没有可撤销的更改。</translation>
    </message>
    <message>
        <source>%1 was changed by another program since, so nothing was taken back.</source>
        <translation>%1 之后被其他程序更改，因此未撤销任何内容。</translation>
    </message>
</context>
<context>
    <name>gatehouse::SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>About the tray</source>
        <translation>关于托盘</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>此桌面不显示托盘图标。Gatehouse 会继续运行，可通过此窗口操作：关闭只会将其最小化，再次启动 Gatehouse 即可恢复窗口。</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Outcome of the search</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Quit Gatehouse</source>
        <translation>退出 Gatehouse</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>没有页面包含这些文字。</translation>
    </message>
    <message>
        <source>The gateway is not listening, so there is no address to copy.</source>
        <translation>网关未在监听，因此没有可复制的地址。</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>已复制 %1。</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Closing the last window quits Gatehouse, as set on the General page.</source>
        <translation>此桌面不显示托盘图标。按“常规”页的设置，关闭最后一个窗口会退出 Gatehouse。</translation>
    </message>
    <message>
        <source>The language is changed.</source>
        <translation>语言已更改。</translation>
    </message>
</context>
<context>
    <name>gatehouse::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusStrip</name>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes back the last change of the settings</source>
        <translation>撤销上次设置更改</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>The settings file was changed by another program since, so nothing was taken back.</source>
        <translation>设置文件之后被其他程序更改，因此未撤销任何内容。</translation>
    </message>
</context>
<context>
    <name>gatehouse::StatusWindow</name>
    <message>
        <source>About the tray</source>
        <translation>关于托盘</translation>
    </message>
    <message>
        <source>Last &amp;requests:</source>
        <translation>最近的请求(&amp;R)：</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>State of the gateway</source>
        <translation>网关状态</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>基础 URL</translation>
    </message>
    <message>
        <source>Base &amp;URL:</source>
        <translation>基础 URL(&amp;U)：</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>Copy base URL</source>
        <translation>复制基础 URL</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>初始步骤(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>此桌面不显示托盘图标。Gatehouse 会继续运行，可通过此窗口操作：关闭只会将其最小化，再次启动 Gatehouse 即可恢复窗口。</translation>
    </message>
    <message>
        <source>not listening</source>
        <translation>未在监听</translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n 个进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>none under way</source>
        <translation>没有进行中的请求</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>gatehouse::TickCombo</name>
    <message>
        <source>As known</source>
        <translation>按已知信息</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>As known: yes</source>
        <translation>按已知信息：是</translation>
    </message>
    <message>
        <source>As known: no</source>
        <translation>按已知信息：否</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayApplication</name>
    <message>
        <source>The gateway is not listening yet. Start it, then connect again.</source>
        <translation>网关尚未监听。请先启动网关，再重新连接。</translation>
    </message>
    <message>
        <source>Waiting for the answers that are under way. Quit again to end at once.</source>
        <translation>正在等待进行中的回答。再次退出可立即结束。</translation>
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
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Claude &amp;Desktop</source>
        <translation>Claude Desktop(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Coding clients</source>
        <translation>编程客户端(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>提供商(&amp;P)</translation>
    </message>
    <message>
        <source>P&amp;ause gateway</source>
        <translation>暂停网关(&amp;A)</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>1 小时(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Until I resume</source>
        <translation>直到手动恢复(&amp;U)</translation>
    </message>
    <message>
        <source>R&amp;esume gateway</source>
        <translation>恢复网关(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;First steps…</source>
        <translation>初始步骤(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostic report</source>
        <translation>复制诊断报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About Gatehouse</source>
        <translation>关于 Gatehouse(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Recent requests… (%n errors)</source>
        <translation>
            <numerusform>最近的请求（%n 个错误）(&amp;R)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Recent requests…</source>
        <translation>最近的请求(&amp;R)…</translation>
    </message>
    <message>
        <source>Restore original settings</source>
        <translation>恢复原始设置</translation>
    </message>
    <message>
        <source>Restore the original settings of %1?</source>
        <translation>恢复 %1 的原始设置？</translation>
    </message>
    <message>
        <source>%1 will no longer use Gatehouse.</source>
        <translation>%1 将不再使用 Gatehouse。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayStatus</name>
    <message>
        <source>Gatehouse: %1</source>
        <translation>Gatehouse：%1</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>修复：%1</translation>
    </message>
    <message>
        <source>The settings file has an error</source>
        <translation>设置文件有错误</translation>
    </message>
    <message>
        <source>Show the error…</source>
        <translation>显示错误…</translation>
    </message>
    <message>
        <source>No provider key yet</source>
        <translation>还没有提供商密钥</translation>
    </message>
    <message>
        <source>Add a provider key…</source>
        <translation>添加提供商密钥…</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>密钥链已锁定</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>再次询问密钥链</translation>
    </message>
    <message>
        <source>%1 refused the key</source>
        <translation>%1 拒绝了该密钥</translation>
    </message>
    <message>
        <source>%1 asks for payment</source>
        <translation>%1 要求付费</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 没有响应</translation>
    </message>
    <message>
        <source>%1 needs a look</source>
        <translation>%1 需要查看</translation>
    </message>
    <message>
        <source>Replace the key of %1…</source>
        <translation>替换 %1 的密钥…</translation>
    </message>
    <message>
        <source>%1 has no key</source>
        <translation>%1 没有密钥</translation>
    </message>
    <message>
        <source>Add a key for %1…</source>
        <translation>为 %1 添加密钥…</translation>
    </message>
    <message>
        <source>Something needs a look</source>
        <translation>有问题需要查看</translation>
    </message>
    <message>
        <source>Show what is wrong…</source>
        <translation>显示问题所在…</translation>
    </message>
    <message>
        <source>Port %1 cannot be used</source>
        <translation>端口 %1 无法使用</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>使用其他端口</translation>
    </message>
    <message>
        <source>The gateway could not start</source>
        <translation>网关无法启动</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The gateway is stopped</source>
        <translation>网关已停止</translation>
    </message>
    <message>
        <source>Start the gateway</source>
        <translation>启动网关</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Gatehouse: starting</source>
        <translation>Gatehouse：正在启动</translation>
    </message>
    <message>
        <source>Ready – %1</source>
        <translation>就绪 – %1</translation>
    </message>
    <message>
        <source>Gatehouse: ready on %1</source>
        <translation>Gatehouse：已在 %1 就绪</translation>
    </message>
    <message>
        <source>Working – %1</source>
        <translation>工作中 – %1</translation>
    </message>
    <message>
        <source>Gatehouse: working on %1</source>
        <translation>Gatehouse：正在 %1 上工作</translation>
    </message>
    <message>
        <source>Add a provider to start. You need one API key.</source>
        <translation>添加提供商即可开始。需要一个 API 密钥。</translation>
    </message>
    <message>
        <source>Paused – %1</source>
        <translation>已暂停 – %1</translation>
    </message>
    <message>
        <source>Gatehouse: paused on %1</source>
        <translation>Gatehouse：已在 %1 暂停</translation>
    </message>
    <message>
        <source>The keychain is locked. Keys cannot be read until it is unlocked.</source>
        <translation>密钥链已锁定。解锁之前无法读取密钥。</translation>
    </message>
</context>
<context>
    <name>gatehouse::WaitStep</name>
    <message>
        <source>First request</source>
        <translation>首个请求</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>现在要做的事</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>&amp;Start Gatehouse at login</source>
        <translation>登录时启动 Gatehouse(&amp;S)</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>完成(&amp;F)</translation>
    </message>
    <message>
        <source>Open a connected client and say hi.</source>
        <translation>请打开已连接的客户端打个招呼。</translation>
    </message>
    <message>
        <source>Open Claude Desktop and say hi. If it is open already, quit it first.</source>
        <translation>请打开 Claude Desktop 打个招呼。如果它已打开，请先退出。</translation>
    </message>
    <message>
        <source>Open a new terminal, start %1 and say hi.</source>
        <translation>请打开新终端，启动 %1 并打个招呼。</translation>
    </message>
    <message>
        <source>Waiting for the first request of %1…</source>
        <translation>正在等待 %1 的首个请求…</translation>
    </message>
    <message>
        <source>Waiting for the first request…</source>
        <translation>正在等待首个请求…</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>某个客户端</translation>
    </message>
    <message>
        <source>First reply in %1</source>
        <translation>首次回复用时 %1</translation>
    </message>
    <message>
        <source>%1 is connected. That is all.</source>
        <translation>%1 已连接。一切就绪。</translation>
    </message>
    <message>
        <source>%1 is connected, but the request failed with status %2.</source>
        <translation>%1 已连接，但请求失败，状态为 %2。</translation>
    </message>
    <message>
        <source>Say hi once more. If it fails again, the log in the settings tells why: %1</source>
        <translation>请再打一次招呼。如果仍然失败，设置中的日志会说明原因：%1</translation>
    </message>
    <message>
        <source>%1 is connected. Say hi.</source>
        <translation>%1 已连接。打个招呼吧。</translation>
    </message>
    <message>
        <source>A request is under way.</source>
        <translation>有请求正在进行。</translation>
    </message>
</context>
<context>
    <name>gatehouse::XdgAutostart</name>
    <message>
        <source>Check the folder&apos;s owner and permissions, then try again.</source>
        <translation>请检查文件夹的所有者和权限，然后重试。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
</TS>
