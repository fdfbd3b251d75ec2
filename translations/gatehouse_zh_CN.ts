<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
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
    <name>TrayMain</name>
    <message>
        <source>This is the tray application. The commands belong to the program &quot;gatehouse&quot;.</source>
        <translation>这是托盘应用程序。命令属于程序“gatehouse”。</translation>
    </message>
</context>
<context>
    <name>gatehouse::GatewayPanel</name>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
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
        <source>Outcome</source>
        <translation>结果</translation>
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
        <source>Copy &amp;gateway settings</source>
        <translation>复制网关设置(&amp;G)</translation>
    </message>
    <message>
        <source>For Claude Desktop: base URL, key, scheme and models, in the words of its own dialog</source>
        <translation>用于 Claude Desktop：基础 URL、密钥、认证方式和模型，措辞与其对话框一致</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports</source>
        <translation>复制 Shell 环境变量(&amp;H)</translation>
    </message>
    <message>
        <source>For Claude Code: lines for the shell in which it is started</source>
        <translation>用于 Claude Code：供启动它的 Shell 使用的命令行</translation>
    </message>
    <message>
        <source>Gateway base &amp;URL:</source>
        <translation>网关基础 URL(&amp;U)：</translation>
    </message>
    <message>
        <source>Copied the base URL.</source>
        <translation>已复制基础 URL。</translation>
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
    <message>
        <source>The gateway is not listening, so there is nothing to copy yet. Start it, then copy again.</source>
        <translation>网关未在监听，因此还没有可复制的内容。请先启动网关，再重新复制。</translation>
    </message>
    <message>
        <source>The keychain does not give the token; it may be locked. Unlock it, then copy again.</source>
        <translation>密钥链没有提供令牌，可能已锁定。请解锁后重新复制。</translation>
    </message>
</context>
<context>
    <name>gatehouse::KeyPanel</name>
    <message>
        <source>Provider key</source>
        <translation>提供商密钥</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>提供商</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API 密钥</translation>
    </message>
    <message>
        <source>Paste the key here</source>
        <translation>在此粘贴密钥</translation>
    </message>
    <message>
        <source>Sa&amp;ve to keychain</source>
        <translation>保存到密钥链(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation>移除密钥(&amp;R)</translation>
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
        <source>&amp;Provider:</source>
        <translation>提供商(&amp;P)：</translation>
    </message>
    <message>
        <source>API &amp;key:</source>
        <translation>API 密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>There is no keychain on this machine. Give the key in an environment variable.</source>
        <translation>本机没有密钥链。请通过环境变量提供密钥。</translation>
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
    <name>gatehouse::Session</name>
    <message>
        <source>Gatehouse is already running with these settings. &quot;gatehouse status&quot; shows how it stands, &quot;gatehouse stop&quot; ends it.</source>
        <translation>Gatehouse 已使用这些设置在运行。“gatehouse status”显示其状态，“gatehouse stop”将其结束。</translation>
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
        <source>Providers in use</source>
        <translation>正在使用的提供商</translation>
    </message>
    <message>
        <source>Providers &amp;in use:</source>
        <translation>正在使用的提供商(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Quit Gatehouse</source>
        <translation>退出 Gatehouse(&amp;Q)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>This desktop shows no tray icons. Gatehouse keeps running, and this window is the way to it: closing it only makes it small, and starting Gatehouse again brings it back.</source>
        <translation>此桌面不显示托盘图标。Gatehouse 会继续运行，可通过此窗口操作：关闭只会将其最小化，再次启动 Gatehouse 即可恢复窗口。</translation>
    </message>
    <message>
        <source>None yet. One key is enough to start.</source>
        <translation>还没有。一个密钥即可开始。</translation>
    </message>
</context>
<context>
    <name>gatehouse::TrayIcon</name>
    <message>
        <source>Copied the gateway settings for Claude Desktop.</source>
        <translation>已复制用于 Claude Desktop 的网关设置。</translation>
    </message>
    <message>
        <source>Copied the shell exports for Claude Code.</source>
        <translation>已复制用于 Claude Code 的 Shell 环境变量。</translation>
    </message>
    <message>
        <source>Clears in %1 s.</source>
        <translation>将在 %1 秒后清除。</translation>
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
        <translation>复制网关设置(&amp;G)</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports</source>
        <translation>复制 Shell 环境变量(&amp;H)</translation>
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
        <source>Copy &amp;gateway settings (%1)</source>
        <translation>复制网关设置(&amp;G)（%1）</translation>
    </message>
    <message>
        <source>Copy s&amp;hell exports (%1)</source>
        <translation>复制 Shell 环境变量(&amp;H)（%1）</translation>
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
</context>
</TS>
