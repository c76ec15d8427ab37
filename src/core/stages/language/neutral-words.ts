// table
/** Names and words of the trade that stand in texts of every language and say nothing about which it is, in lower case. */
export const neutralWords: ReadonlySet<string> = new Set(
  `
  alpha amazon android angular ansible anthropic apache apple arch arm aws azure backend beta bing bitcoin blender blog bluetooth
  browser bsd bug bun chatgpt chrome chromium claude cli cloud cloudflare clojure cpu css dart debian deno desktop discord
  django docker elasticsearch elixir erlang esp excel facebook fedora ffmpeg firefox flask flutter framework frontend gemini
  gentoo gimp git github gitlab gnome gnu godot google gpu grafana graphql groovy gtk hacker haskell helm homebrew html http
  https ibm ide inkscape instagram intel internet ios iphone java javascript jenkins jetbrains jira jquery julia kde kernel kotlin
  kubernetes laravel lenovo libreoffice linkedin linux llama llvm lua mac macos mail mastodon matrix maven meta microsoft mint mistral mongodb
  mozilla mysql netflix nextcloud nginx nix nixos node nodejs npm nuxt nvidia odoo office online openai opera oracle outlook perl
  photoshop php pip plasma podcast podman postgres postgresql proton python pytorch qt qualcomm quarkus rails raspberry react red
  reddit redis rpm ruby rust safari samsung sap scala script sdk server signal slack smartphone software solaris sony spotify spring sql
  sqlite steam svelte swift symfony systemd telegram tensorflow terraform tesla thunderbird tiktok tor twitter typescript
  ubuntu unity unix update usb valve vercel vim virtualbox vscode vue wayland web webassembly webkit whatsapp wifi wikipedia windows
  wine wordpress xbox xen xfce xiaomi xorg yahoo yarn youtube zig zoom
  rc lts api app apps ai pro max mini plus ultra final release preview nightly dev stable core studio code v
  `
    .trim()
    .split(/\s+/),
)
