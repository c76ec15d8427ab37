// table
/** Names under which much happens every week: they tie nothing together by themselves. By their stems, in lower case. */
export const broadNames: ReadonlySet<string> = new Set(
  [
    'adobe alibaba alphabet amazon amd android anthropic apache apple arm aws azure baidu bytedance chatgpt chrome cisco claude cloudflare copilot debian deepseek dell docker facebook fedora firefox foundation gemini github gitlab gmail google gpt huawei ibm instagram intel ios ipad iphone java javascript kubernetes lenovo linkedin linux llm mac macbook macos meta microsoft mozilla npm nvidia openai oracle pypi python qualcomm reddit redhat rust safari samsung sap sony spacex tencent tesla tiktok tsmc twitter ubuntu uber whatsapp wikipedia windows wordpress x xai xbox xiaomi youtube',
    'africa america american asia beijing britain british california canada china chinese dutch europe european france french german germany india indian iran israel italy japan japanese korea london russia russian taiwan texas trump uk ukraine us usa washington white house world cup congress senate fbi cia nsa cisa eu sec fcc ftc doj nasa nist',
    'ada apl bgp bash cobol css cuda dart dns elixir erlang fortran genai git gnu go graphql grpc haskell html http http2 http3 https ipv4 ipv6 jit json julia jvm kotlin latex lisp lua mariadb markdown moe mongodb mysql node nodejs ocaml opengl perl php postgres postgresql posix prolog quic r rails redis regex risc ruby saas scala sql sqlite ssh svg swift tcp tls typescript udp unicode unix utf utf8 vim vulkan wasm wayland webassembly webgpu win32 xml yaml zig',
    'ai api app ceo cto show hn ask tell launch week weekly day daily monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december new open source security update release version beta rc cve ghsa rce cvss ddos vpn cpu gpu usb ssd pc tv ev us$ vs',
  ].flatMap((line) => line.split(' ')),
)
