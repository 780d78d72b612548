package org.arasha.browser;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.arasha.Cases;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.evidence.CaseFiles;
import org.arasha.imports.Imports;
import org.arasha.incident.Incidents;
import org.arasha.mail.EmbeddedMailServer;
import org.arasha.mail.Postbox;
import org.arasha.reporting.ExchangeId;
import org.arasha.reporting.Exchanges;
import org.arasha.reporting.PublicReport;
import org.arasha.reporting.PublicReports;
import org.arasha.reporting.ReceiptCode;
import org.arasha.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the example cases lack for every screen to show something. */
final class ExampleExtras {

    private static final int LONGER_THAN_A_SCREEN = 200;

    private final ExampleMode examples;
    private final Incidents incidents;
    private final CaseFiles files;
    private final Imports imports;
    private final PublicReports reports;
    private final Exchanges exchanges;
    private final EmbeddedMailServer post;
    private final PasswordEncoder codes;
    private final JdbcClient jdbc;

    ExampleExtras(ExampleMode examples, Incidents incidents, CaseFiles files, Imports imports, PublicReports reports, Exchanges exchanges,
            EmbeddedMailServer post, PasswordEncoder codes, JdbcClient jdbc) {
        this.examples = examples;
        this.incidents = incidents;
        this.files = files;
        this.imports = imports;
        this.reports = reports;
        this.exchanges = exchanges;
        this.post = post;
        this.codes = codes;
        this.jdbc = jdbc;
    }

    void addFile(String incident) {
        examples.as(Role.VERIFIER, () -> {
            try {
                files.add(incidents.visible(incident).id(), "протокол.txt", "text/plain", words("Пример: протокол беседы.\n".repeat(LONGER_THAN_A_SCREEN)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void uploadTable() {
        examples.as(Role.INTAKE, () -> {
            try {
                imports.upload("дела.csv", words("Дата;Название\n29.03.2019;Пример: репортёра задержали\nв пятницу;Пример: без даты\n"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Which nothing tells the record of. */
    void sendMail() {
        try {
            post.deliver(Postbox.LETTERS, new MimeMessage(Session.getInstance(new Properties()), words("""
                    From: clerk@authority.example
                    Subject: =?UTF-8?B?0J/RgNC40LzQtdGA?=
                    Content-Type: text/plain; charset=UTF-8

                    Пример: ваше письмо передано по принадлежности.""")));
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail could not be made", e);
        }
    }

    /** Somebody reports, is asked, and writes again, so that an answer waits. */
    ReceiptCode report() {
        ReceiptCode code = reports.send(new PublicReport(mark(), Language.RU, "Пример: редакцию просят снять статью.", null, "вчера",
                "Алматы", "", false, false, "", List.of()));
        ExchangeId exchange = new ExchangeId(jdbc.sql("""
                select e.id from exchange e join incident i on i.id = e.incident order by i.number desc limit 1""")
                .query(UUID.class).single());
        examples.as(Role.INTAKE, () -> exchanges.answer(exchange, Cases.ALL_SEEN, "Кто просит и каким образом?"));
        reports.write(code, mark(), "Звонили из пресс-службы.", List.of());
        return code;
    }

    static final String SIGNING_CODE = "4821 9034";

    /** The personal link of somebody who is asked to sign; as it is kept, because the mail that carries it forgets it. */
    String signingLink() {
        String link = "example-link";
        UUID signatory = jdbc.sql("select id from signatory where answer = 'AWAITED' and asked_at is not null limit 1").query(UUID.class).single();
        jdbc.sql("insert into signing_access (signatory, email, code_hash) values (?, 'director@partner.example', ?)")
                .params(signatory, codes.encode(SIGNING_CODE.replace(" ", ""))).update();
        jdbc.sql("insert into signing_link (hash, signatory, until) values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, current_date + 9)")
                .params(link, signatory).update();
        return link;
    }

    private static byte[] mark() {
        byte[] mark = new byte[16];
        new SecureRandom().nextBytes(mark);
        return mark;
    }

    private static ByteArrayInputStream words(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
