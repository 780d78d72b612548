package org.arasha.followup;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.FactToTell;
import org.arasha.appeal.FactsToTell;
import org.arasha.appeal.Founded;
import org.arasha.appeal.Letters;
import org.arasha.appeal.OwnTranslations;
import org.arasha.appeal.Signatories;
import org.arasha.appeal.Signatory;
import org.arasha.appeal.SignatoryId;
import org.arasha.appeal.SigningLinks;
import org.arasha.appeal.Statement;
import org.arasha.appeal.Statements;
import org.arasha.appeal.TextsBehind;
import org.arasha.directory.Channel;
import org.arasha.directory.OrganisationId;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A letter that goes on from another, or is written in its place, tells of its cases what that one told, and no more. */
@ArashaTest
class TakenAlongTests {

    private final Cases cases;
    private final Filings filings;
    private final Appeals appeals;
    private final Statements statements;
    private final FactsToTell facts;
    private final TextsBehind behind;
    private final OwnTranslations translations;
    private final Letters letters;
    private final Signatories signatories;
    private final SigningLinks links;
    private final Records records;
    private final Recalls recalls;
    private final As as;

    private AppealId before;
    private IncidentId incident;

    TakenAlongTests(Cases cases, Filings filings, Appeals appeals, Statements statements, FactsToTell facts, TextsBehind behind,
            OwnTranslations translations, Letters letters, Signatories signatories, SigningLinks links, Records records,
            Recalls recalls, As as) {
        this.cases = cases;
        this.filings = filings;
        this.appeals = appeals;
        this.statements = statements;
        this.facts = facts;
        this.behind = behind;
        this.translations = translations;
        this.letters = letters;
        this.signatories = signatories;
        this.links = links;
        this.records = records;
        this.recalls = recalls;
        this.as = as;
    }

    @BeforeEach
    void writeWithAnEditedStatementARemovedOneAndAFactLeftOut() {
        before = filings.appealWritten(Channel.POST);
        incident = appeals.find(before).incidentIds().getFirst();
        DetentionId held = DetentionId.fresh();
        as.role(Role.LAWYER, () -> {
            records.add(new Detention(held, 0, incident, records.of(incident).victims().getFirst().person(), PartialDate.on(cases.today()), null,
                    Detention.Bound.EXACTLY, 60, false, LocalizedText.NONE, LocalizedText.NONE, false, false, null, null, null));
            statements.remove(statements(before).getLast());
            Statement first = statements(before).getFirst();
            statements.write(first, text("Police held a reporter."), false, first.claimIds());
            facts.tell(before, held.value(), false);
        });
    }

    @Test
    void whatIsWrittenAnewTakesAlongAllThatItsAuthorsMadeOfIt() {
        OrganisationId signing = filings.partner();
        SignatoryId signs = filings.invite(before, signing);
        OrganisationId guest = filings.partner();
        SignatoryId byLink = as.role(Role.LAWYER, () -> links.invite(before, guest, text("N. Guest"), text("Editor"), "guest@partner.example"))
                .signatory().id();
        SignatoryId declines = filings.invite(before, filings.partner());
        retitleInRussian();
        as.role(Role.LAWYER, () -> translations.mark(before, Set.of(Language.EN)));
        filings.handOver(before);
        filings.signed(signs);
        filings.signed(byLink);
        filings.declined(declines);
        filings.approve(before);
        cases.withdraw(incident);

        AppealId anew = as.role(Role.LAWYER, () -> recalls.recall(before, "Their wish.", true)).orElseThrow().id();

        assertTellsTheSame(anew);
        as.role(Role.LAWYER, () -> {
            assertThat(behind.of(anew)).extracting(TextsBehind.Mark::language).containsExactlyInAnyOrder(Language.KK, Language.EN);
            assertThat(letters.ownTranslations(anew)).containsExactly(Language.EN);
            assertThat(signatories.of(anew)).as("but for who declined").hasSize(2).allMatch(Signatory::isAwaited)
                    .first().extracting(Signatory::organisation).isEqualTo(signing);
            assertThat(links.of(anew).values()).singleElement().satisfies(link -> {
                assertThat(link.email()).isEqualTo("guest@partner.example");
                assertThat(link.open()).as("the letter is not out yet").isFalse();
            });
        });
    }

    @Test
    void aComplaintLeavesOutWhatTheFirstLetterLeftOut() {
        filings.handOver(before);
        filings.approve(before);
        SubmissionId id = filings.submissionsOf(before).getFirst().id();
        filings.register(id, 2);
        filings.reply(id);

        filings.assess(id, NextStep.COMPLAINT);

        AppealId complaint = filings.of(incident);
        assertTellsTheSame(complaint);
        assertThat(as.role(Role.LAWYER, () -> signatories.of(complaint))).extracting(Signatory::id).isEmpty();
    }

    private void assertTellsTheSame(AppealId next) {
        assertThat(next).isNotEqualTo(before);
        as.role(Role.LAWYER, () -> {
            assertThat(statements(next)).singleElement().satisfies(one -> {
                assertThat(one.text()).isEqualTo(text("Police held a reporter."));
                assertThat(one.id()).isNotEqualTo(statements(before).getFirst().id());
            });
            assertThat(facts.of(next, incident, Language.EN)).isNotEmpty().noneMatch(FactToTell::told);
        });
    }

    private List<Statement> statements(AppealId appeal) {
        return statements.of(appeal, incident).statements().stream().map(Founded::statement).toList();
    }

    private void retitleInRussian() {
        Appeal appeal = appeals.find(before);
        AppealText was = appeal.text();
        as.role(Role.LAWYER, () -> appeals.write(before, AppealDraft.of(appeal), new AppealDraft(new AppealText(was.date(), was.language(),
                was.addressing(), was.subject().with(Language.RU, "Новая тема"), was.introduction(), was.assessment(), was.conclusion()),
                appeal.incidents(), appeal.addressees(), appeal.demands(), appeal.norms(), null)));
    }
}
