package org.arasha.bench;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Edition;
import org.arasha.appeal.LetterDocx;
import org.arasha.appeal.LetterHtml;
import org.arasha.appeal.LetterPdf;
import org.arasha.appeal.Letters;
import org.arasha.directory.Channel;
import org.arasha.example.LoadedExamples;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters as files, as previews, and the page of one that has many versions; warm, on one thread. */
@ArashaTest
@Tag("bench")
class LetterBench {

    private static final int MANY = 200;
    private static final int CLAIMS = 6;
    private static final int VERSIONS = 50;

    private final LoadedExamples examples;
    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Letters letters;
    private final Records records;
    private final Windows windows;
    private final As as;
    private final JdbcClient jdbc;
    private final BenchReport report = new BenchReport("letter");

    LetterBench(LoadedExamples examples, Cases cases, Filings filings, Appeals appeals, Letters letters, Records records,
            Windows windows, As as, JdbcClient jdbc) {
        this.examples = examples;
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.letters = letters;
        this.records = records;
        this.windows = windows;
        this.as = as;
        this.jdbc = jdbc;
    }

    @AfterEach
    void close() {
        windows.close();
    }

    @Test
    void makesLettersPreviewsAndThePageOfAnAppeal() {
        AppealId seed = examples.appealOf29March2019();
        AppealId many = withManyIncidents();
        line("letter of 29 March 2019: PDF and Word", "300 ms", 100, () -> files(seed));
        line("letter of 29 March 2019: preview", "150 ms", 200, () -> preview(seed));
        line("letter of 200 incidents: PDF and Word", "3000 ms", 10, () -> files(many));
        line("letter of 200 incidents: preview", "150 ms", 20, () -> preview(many));
        AppealId old = withManyVersions();
        String address = "appeals/" + appeals.find(old).number();
        line("page of an appeal of 50 versions", "100 ms", 50, () -> windows.of(Role.LAWYER).open(address));
        line("a save of the letter, with its version", "–", 50, () -> {
            filings.retitle(old, "Title " + UUID.randomUUID());
            return old;
        });
        report.write();
    }

    private void line(String deed, String goal, int runs, Supplier<?> run) {
        Percentiles times = as.role(Role.LAWYER, () -> Percentiles.of(runs, run));
        report.line("deed", deed, "goal, p95", goal, "p50 / p95 / p99", times);
    }

    private List<byte[]> files(AppealId appeal) {
        Edition edition = letters.edition(appeal, Language.RU, false);
        return List.of(LetterPdf.of(edition), LetterDocx.of(edition));
    }

    private String preview(AppealId appeal) {
        return LetterHtml.article(letters.of(appeal, Language.RU));
    }

    private AppealId withManyIncidents() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        for (int i = 1; i < MANY; i++) {
            IncidentId incident = cases.verified();
            as.role(Role.VERIFIER, () -> {
                Claim one = records.of(incident).claims().getFirst();
                records.add(incident, IntStream.range(2, CLAIMS).mapToObj(n -> new Claim(ClaimId.fresh(), 0, incident, 0,
                        Cases.text("The police held the reporter for two hours and took the telephone, according to witness no. " + n + "."),
                        null, one.attribution(), Claim.Standing.ALLEGED, null, false, one.concerns(), one.sources(),
                        Set.of())).toList());
            });
            jdbc.sql("insert into appeal_incident (appeal_id, position, incident, mentioned) values (?, ?, ?, false)")
                    .params(appeal.value(), i, incident.value()).update();
        }
        return appeal;
    }

    private AppealId withManyVersions() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        for (int i = 0; i < VERSIONS; i++) {
            filings.retitle(appeal, "Title " + i);
        }
        return appeal;
    }
}
