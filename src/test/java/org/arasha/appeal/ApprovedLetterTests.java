package org.arasha.appeal;

import static org.arasha.Cases.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Filings;
import org.arasha.Queries;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.Organisation;
import org.arasha.directory.Organisations;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.Files;
import org.arasha.evidence.Origin;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.incident.SourceId;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was approved stays as it was, on its page, too; what a letter said before can be read and compared. */
@ArashaTest
record ApprovedLetterTests(Cases cases, Filings filings, Appeals appeals, Letters letters, AppealVersions versions, FactsToTell facts,
        CaseFiles files, Incidents incidents, Records records, Signatories signatories, FiledLetters filed, Files stored, Authorities authorities,
        Organisations organisations, LetterParties parties, JdbcClient jdbc, TransactionTemplate transaction, Windows windows, As as) {

    @Test
    void saysWhatWasKnownWhenItWasApproved() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON);
        reword(appeals.find(appeal).incidentIds().getFirst(), "Something else was said later.");

        assertThat(facts(appeal)).contains("A reporter was held.").doesNotContain("Something else was said later.");
    }

    /** As it was when the migration found it. */
    @Test
    void citesNoSourcesOfWhatItMentionsWhereItWasOutBeforeAnyLetterDid() throws IOException {
        String migration = new ClassPathResource("db/migration/appeal/V26__keep_signed_mentions_without_sources.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        AppealId out = filings.appealDrafted(Channel.POST);
        AppealId draft = filings.appealWritten(Channel.POST);
        List.of(out, draft).forEach(one -> jdbc.sql("update appeal_incident set mentioned = true where appeal_id = ?").param(one.value()).update());
        assertThat(letter(out).sources()).hasSize(1);

        transaction.executeWithoutResult(upgrade -> {
            jdbc.sql(migration.substring(migration.indexOf("insert"))).update();
            assertThat(letter(out)).satisfies(letter -> {
                assertThat(letter.mentioned()).singleElement().satisfies(one -> assertThat(one.citations()).isEmpty());
                assertThat(letter.sources()).isEmpty();
            });
            assertThat(letter(draft).sources()).hasSize(1);
            upgrade.setRollbackOnly();
        });
    }

    private Letter letter(AppealId appeal) {
        return as.role(Role.LAWYER, () -> letters.of(appeal, Language.RU));
    }

    @Test
    void followsTheRecordUntilThen() {
        AppealId appeal = filings.appealDrafted(Channel.IN_PERSON);
        reword(appeals.find(appeal).incidentIds().getFirst(), "Something else was said later.");

        assertThat(facts(appeal)).contains("Something else was said later.");
    }

    @Test
    void eachStepOfItsPageLeadsToTheRecordAsItWasThen() {
        AppealId appeal = filings.appealApproved(Channel.IN_PERSON);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        UserId lawyer = as.newUser(Role.LAWYER);

        var page = windows.of(lawyer).open("appeals/" + appeals.find(appeal).number());

        assertThat(page.text()).contains("Approve appeal", "Draft appeal", page.words("incident.asItWas"));
        assertThat(page.all(org.arasha.incident.ui.AsOfLink.class).toList()).hasSize(2)
                .allSatisfy(link -> assertThat(link.getHref()).startsWith("incidents/" + incidents.find(incident).number() + "/as-of/"));
    }

    @Test
    void eachSittingThatChangesWhatItSaysIsAVersion() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        int written = last(appeal);

        filings.retitle(appeal, "A title in between");
        assertThat(last(appeal)).isEqualTo(written);
        jdbc.sql("update appeal_version set at = at - interval '16 minutes' where appeal = ?").param(appeal.value()).update();
        filings.retitle(appeal, "Another title");
        filings.retitle(appeal, "Another title");
        assertThat(last(appeal)).isEqualTo(written + 1);
        as.role(Role.LAWYER, () -> {
            assertThat(versions.before(appeal, Integer.MAX_VALUE)).first().satisfies(version -> {
                assertThat(version.number()).isEqualTo(written + 1);
                assertThat(version.act()).isEqualTo("AppealEdited");
                assertThat(version.by()).isNotBlank();
            });
            assertThat(versions.before(appeal, written + 1)).first().extracting(AppealVersion::number).isEqualTo(written);
            assertThat(versions.between(appeal, written, written + 1, Language.EN)).isNotEmpty()
                    .anySatisfy(one -> assertThat(one.pieces()).anySatisfy(piece -> assertThat(piece.words()).contains("Another")));
        });
    }

    @Test
    void whoWritesIsGivenTheLetterThatIsKeptAndThatOthersRead() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON, Channel.POST);
        AppealDraft found = AppealDraft.of(appeals.find(appeal));
        Appeal.AppealText was = found.text();
        AppealDraft mine = new AppealDraft(new Appeal.AppealText(was.date(), was.language(), was.addressing(), text("Another title"),
                was.introduction(), text("An assessment."), was.conclusion()), found.incidents(), found.addressees(), found.demands(),
                found.norms(), null);

        as.role(Role.LAWYER, () -> {
            Appeals.Written written = appeals.write(appeal, found, mine);
            assertThat(written.letters()).hasSameSizeAs(Language.values()).allSatisfy((language, letter) -> {
                assertThat(letter).isEqualTo(letters.of(appeal, language));
                assertThat(LetterText.of(letter)).isEqualTo(versions.text(appeal, versions.last(appeal), language));
                assertThat(letter.subject()).isEqualTo("Another title");
            });
            assertThat(written.appeal()).isEqualTo(appeals.find(appeal));
            assertThat(appeals.write(appeal, mine, mine).letters()).as("nothing was written").isEmpty();
        });
    }

    @Test
    void whatIsTypedIsKeptAndShownOfRecordsThatAreReadOnce() {
        AppealId appeal = filings.appealWritten(Channel.POST);
        Window window = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");

        assertThat(Queries.of("from equipment t", () -> window.write("appeal.subject", "Another title"))).isOne();
        assertThat(window.all(Html.class).map(Html::getInnerHtml)).anyMatch(paper -> paper.contains("Another title"));
    }

    @Test
    void whatIsTypedOverAtOneSittingLeavesNoTextBehind() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        filings.retitle(appeal, "A title");
        long kept = texts(appeal);

        filings.retitle(appeal, "A title in");
        filings.retitle(appeal, "A title in between");
        assertThat(texts(appeal)).isEqualTo(kept);
        Edition file = as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.EN), false));
        filings.retitle(appeal, "Another title");
        filings.retitle(appeal, "A title in between");
        filings.retitle(appeal, "Another title");

        assertThat(texts(appeal)).isEqualTo(kept + 3);
        assertThat(as.role(Role.LAWYER, () -> versions.text(appeal, file.version(), Language.EN).hash())).isEqualTo(file.hash());
    }

    @Test
    void whatWasSignedStaysThoughItIsTypedOver() {
        AppealId appeal = filings.appealOpened();
        SignatoryId signatory = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.IN_PERSON);
        filings.signed(signatory);
        cases.does(appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Look again."));

        filings.retitle(appeal, "A title");
        filings.retitle(appeal, "Another title");

        assertThat(jdbc.sql("select count(*) from letter_text t join signatory s on s.signed_text = t.id where s.id = ? and not t.passing")
                .param(signatory.value()).query(Long.class).single()).isOne();
    }

    private long texts(AppealId appeal) {
        return jdbc.sql("select count(*) from letter_text where appeal = ?").param(appeal.value()).query(Long.class).single();
    }

    @Test
    void whatAFileWasMadeOfStaysAVersionHoweverSoonItsAuthorWritesOn() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        Edition file = as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.EN), false));

        filings.retitle(appeal, "Another title");

        assertThat(last(appeal)).isEqualTo(file.version() + 1);
        assertThat(as.role(Role.LAWYER, () -> versions.text(appeal, file.version(), Language.EN).hash())).isEqualTo(file.hash());
    }

    @Test
    void aFileOfARecordThatChangedSinceIsAVersionToo() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        int written = last(appeal);
        reword(appeals.find(appeal).incidentIds().getFirst(), "Something else was said later.");

        Edition file = as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.EN), false));

        assertThat(file.version()).isEqualTo(written + 1);
        assertThat(as.role(Role.LAWYER, () -> versions.text(appeal, written + 1, Language.EN).hash())).isEqualTo(file.hash());
        assertThat(as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.EN), false)).version()).isEqualTo(written + 1);
    }

    @Test
    void aDetentionThatItsAuthorsLeaveOutIsNotTold() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        as.user(as.newUser(Role.VERIFIER), () -> records.save(new Detention(DetentionId.fresh(), 0, incident,
                records.of(incident).victims().getFirst().person(), PartialDate.on(cases.today()), null, Detention.Bound.EXACTLY, 60, false,
                LocalizedText.NONE, LocalizedText.NONE, false, false, null, null, null)));
        as.role(Role.LAWYER, () -> {
            assertThat(letters.of(appeal, Language.EN).items().getFirst().facts()).hasSize(1);
            FactToTell fact = facts.of(appeal, incident, Language.EN).getFirst();

            facts.tell(appeal, fact.fact(), false);

            assertThat(letters.of(appeal, Language.EN).items().getFirst().facts()).isEmpty();
            assertThat(facts.of(appeal, incident, Language.EN)).containsExactly(new FactToTell(fact.fact(), fact.words(), false, false));
        });
        filings.handOver(appeal);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> as.role(Role.LAWYER,
                        () -> facts.tell(appeal, facts.of(appeal, incident, Language.EN).getFirst().fact(), true)))
                .withMessage("appeal.refusal.handedOver");
    }

    @Test
    void aLetterTellsOfPeopleWithoutNamesWhoWereHeldOfArrestsAndOfSumsAwarded() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        as.user(as.newUser(Role.VERIFIER), () -> {
            records.save(new Detention(DetentionId.fresh(), 0, incident, null, Cases.text("The film crew"), PartialDate.on(cases.today()), null,
                    Detention.Bound.EXACTLY, 60, false, LocalizedText.NONE, LocalizedText.NONE, false, false, null, null, null));
            records.save(proceeding(incident, Proceeding.Kind.ADMINISTRATIVE, Proceeding.Status.ARRESTED,
                    new NormRef("ADMINISTRATIVE_OFFENCES_CODE", "9999", null), 10, null));
            records.save(proceeding(incident, Proceeding.Kind.CIVIL, Proceeding.Status.AWARDED, new NormRef("CIVIL_CODE", "", null), null,
                    BigDecimal.valueOf(1_500_000)));
        });

        String letter = LetterHtml.article(as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)));

        assertThat(letter).contains("The film crew", "Administrative arrest for 10 days under Article 9999 of the Code of Administrative Offences",
                "1,500,000 tenge awarded (Civil Code)");
    }

    /** Nobody has entered the index of 2014, and no lawyer has read that of 2019 in the law. */
    @Test
    void aLetterTellsAFineInIndicesAloneWhereNobodyKnowsWhatOneWas() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        as.user(as.newUser(Role.VERIFIER), () -> {
            records.save(fined(incident, 2014, new NormRef("MASS_MEDIA_LAW_2024", "9999", null)));
            records.save(fined(incident, 2014, new NormRef("CIVIL_CODE", "", null)));
            records.save(fined(incident, 2019, new NormRef("CIVIL_CODE", "", null)));
        });

        assertThat(LetterHtml.article(as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)))).contains(
                "Fined 20 monthly calculation indices under Article 9999", "Fined 20 monthly calculation indices (Civil Code)",
                "Fined 20 monthly calculation indices, 50,500 tenge (Civil Code)");
        assertThat(as.role(Role.LAWYER, () -> facts.of(appeal, incident, Language.EN))).extracting(FactToTell::unconfirmed).containsExactlyInAnyOrder(false, false, true);
        Window draft = windows.of(Role.LAWYER).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim").press("appeal.statements.show");
        assertThat(draft.all(Checkbox.class).map(Checkbox::getHelperText)).containsOnlyOnce(draft.words("appeal.facts.unconfirmed"));

        filings.handOver(appeal);
        Window approver = windows.of(Role.APPROVER).open("appeals/" + appeals.find(appeal).number() + "/approve");
        assertThat(approver.text()).contains(approver.words("appeal.facts.unconfirmed.approve", incidents.find(incident).number().toString()));
    }

    private static Proceeding fined(IncidentId incident, int year, NormRef norm) {
        return new Proceeding(ProceedingId.fresh(), 0, incident, Proceeding.Kind.CIVIL, null, LocalizedText.NONE, LocalizedText.NONE, Set.of(),
                List.of(new Proceeding.Step(Proceeding.Status.FINED, PartialDate.on(LocalDate.of(year, 3, 12)), norm, BigDecimal.valueOf(20))));
    }

    @Test
    void aLetterNamesALawByItselfAndCitesItWithAnArticle() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        NormRef law = new NormRef("MASS_MEDIA_LAW_2024", "", null);
        NormRef article = new NormRef("MASS_MEDIA_LAW_2024", "9999", null);
        as.user(as.newUser(Role.VERIFIER), () -> {
            records.save(proceeding(incident, Proceeding.Kind.CIVIL, Proceeding.Status.OPENED, law, null, null));
            records.save(proceeding(incident, Proceeding.Kind.CIVIL, Proceeding.Status.AWARDED, law, null, BigDecimal.valueOf(500)));
            records.save(proceeding(incident, Proceeding.Kind.CIVIL, Proceeding.Status.OPENED, article, null, null));
            records.save(proceeding(incident, Proceeding.Kind.ADMINISTRATIVE, Proceeding.Status.FINED, article, null, null));
        });

        assertThat(LetterHtml.article(as.role(Role.LAWYER, () -> letters.of(appeal, Language.RU)))).contains(
                "Возбуждено дело (Закон РК «О масс-медиа» (2024))", "Взыскано 500 тенге (Закон РК «О масс-медиа» (2024))",
                "Возбуждено дело по ст. 9999 Закона РК «О масс-медиа» 2024 года", "Штраф: ст. 9999 Закона РК «О масс-медиа» 2024 года");
        assertThat(LetterHtml.article(as.role(Role.LAWYER, () -> letters.of(appeal, Language.KK)))).contains(
                "Іс қозғалды («Масс-медиа туралы» ҚР Заңы (2024))", "500 теңге өндірілді («Масс-медиа туралы» ҚР Заңы (2024))",
                "«Масс-медиа туралы» ҚР 2024 жылғы Заңының 9999-бабы бойынша іс қозғалды",
                "Айыппұл салынды: «Масс-медиа туралы» ҚР 2024 жылғы Заңының 9999-бабы");
    }

    private Proceeding proceeding(IncidentId incident, Proceeding.Kind kind, Proceeding.Status status, NormRef norm, Integer days, BigDecimal tenge) {
        return new Proceeding(ProceedingId.fresh(), 0, incident, kind, null, LocalizedText.NONE, LocalizedText.NONE, Set.of(),
                List.of(new Proceeding.Step(status, PartialDate.on(cases.today()), norm, null, days, tenge)));
    }

    @Test
    void aLetterThatNobodyElseSignsHasALineForTheSender() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);

        assertThat(LetterHtml.article(as.role(Role.LAWYER, () -> letters.of(appeal, Language.RU)))).contains(Letter.LINE);
        filings.invite(appeal, filings.partner());
        assertThat(LetterHtml.article(as.role(Role.LAWYER, () -> letters.of(appeal, Language.RU)))).doesNotContain(Letter.LINE);
    }

    @Test
    void whatIsWrittenAfterTheReturnIsKept() {
        AppealId appeal = filings.appealDrafted(Channel.IN_PERSON);
        cases.does(as.idOf(Role.APPROVER), appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Say what you expect."));
        var window = windows.of(as.idOf(Role.LAWYER)).open("appeals/" + appeals.find(appeal).number() + "/draft").press("desk.claim");

        window.write("appeal.conclusion", "We expect an answer.\nWe shall publish it.").press("appeal.handOver");

        assertThat(appeals.find(appeal).text().conclusion().in(Language.RU)).isEqualTo("We expect an answer.\nWe shall publish it.");
    }

    @Test
    void theApproverSeesWhatChangedSinceItWasReturned() {
        AppealId appeal = filings.appealDrafted(Channel.IN_PERSON);
        cases.does(as.idOf(Role.APPROVER), appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Mend the title."));
        filings.retitle(appeal, "A mended title");
        cases.does(as.idOf(Role.LAWYER), appeal, "Draft appeal", () -> appeals.handOver(appeal));

        var page = windows.of(as.idOf(Role.APPROVER)).open("appeals/" + appeals.find(appeal).number());

        assertThat(page.text()).contains(page.words("appeal.versions"), page.words("appeal.version", String.valueOf(last(appeal))));
        as.role(Role.APPROVER, () -> {
            int shown = versions.shownBefore(appeal).orElseThrow();
            assertThat(versions.since(appeal, shown, letters.of(appeal, Language.RU))).isNotEmpty()
                    .anySatisfy(one -> assertThat(one.pieces()).anySatisfy(piece -> assertThat(piece.words()).contains("mended")));
        });
    }

    @Test
    void theApproverSeesWhatChangedInEachLanguageThatGoesOut() {
        AppealId appeal = filings.appealWritten(Channel.POST, Channel.POST);
        filings.writeApart(appeal);
        filings.handOver(appeal);
        cases.does(as.idOf(Role.APPROVER), appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Mend the Kazakh title."));
        Appeal was = appeals.find(appeal);
        Appeal.AppealText text = was.text();
        as.role(Role.LAWYER, () -> appeals.write(appeal, AppealDraft.of(was), new AppealDraft(new Appeal.AppealText(text.date(), text.language(),
                text.addressing(), text.subject().with(Language.KK, "Түзетілген тақырып"), text.introduction(), text.assessment(), text.conclusion()),
                was.incidents(), was.addressees(), was.demands(), was.norms(), was.signUntil())));
        filings.handOver(appeal);

        var page = windows.of(Role.APPROVER).open("appeals/" + was.number() + "/approve");

        assertThat(page.text()).contains(page.words("appeal.versions.changed"), "Түзетілген", page.words("appeal.versions.same"));
    }

    @Test
    void aClaimThatIsWordedAnewWhileTheLetterIsReadIsReadFirst() {
        AppealId appeal = filings.appealDrafted(Channel.IN_PERSON);
        List<Letter> read = as.role(Role.APPROVER, () -> letters.filed(appeal));
        reword(appeals.find(appeal).incidentIds().getFirst(), "Something else was said meanwhile.");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> cases.does(as.idOf(Role.APPROVER), appeal, "Approve appeal",
                () -> appeals.approve(appeal, appeals.visible(appeal).version(), read))).withMessage("appeal.refusal.letterChanged");
        assertThat(appeals.find(appeal).isApproved()).isFalse();
    }

    @Test
    void eachAddresseeGetsTheirOwnDemandsInTheirOwnLanguage() throws Exception {
        AppealId id = filings.appealWritten(Channel.POST, Channel.MAIL);
        filings.writeApart(id);
        filings.handOver(id);
        filings.approve(id);

        Appeal appeal = appeals.find(id);
        String first = sentTo(appeal, 0);
        String second = sentTo(appeal, 1);
        assertThat(first).contains("do thing 1", new LetterWords(Language.RU).demands()).doesNotContain("do thing 2");
        assertThat(second).contains("do thing 2", new LetterWords(Language.KK).demands()).doesNotContain("do thing 1");
        assertThat(jdbc.sql("select subject from outgoing_mail where topic = ?").param(filings.submissionsOf(id).getLast().id().value())
                .query(String.class).single()).startsWith(Texts.get(Language.KK, "followup.mail.subject", appeal.number()));
    }

    @Test
    void aLetterThatSomebodyElseGetsIsNoLongerTheOneThatWasSigned() {
        AppealId appeal = filings.appealOpened();
        SignatoryId partner = filings.invite(appeal, filings.partner());
        filings.draft(appeal, Channel.POST, Channel.POST);
        filings.signed(partner);
        cases.does(as.idOf(Role.APPROVER), appeal, "Approve appeal", () -> appeals.giveBack(appeal, "Ask each for their own."));
        filings.writeApart(appeal);
        filings.handOver(appeal);

        assertThat(as.role(Role.LAWYER, () -> signatories.of(appeal)).getFirst().isAwaited()).isTrue();
    }

    @Test
    void theLettersThatGoOutAreComposedOnceWithThoseThatMayBeRead() {
        AppealId id = filings.appealWritten(Channel.POST, Channel.POST);
        filings.writeApart(id);
        Appeal appeal = appeals.find(id);

        assertThat(as.role(Role.LAWYER, () -> FiledLetters.goingOut(appeal, filed.readable(appeal))))
                .isEqualTo(as.role(Role.LAWYER, () -> letters.filed(id))).hasSize(2);
    }

    @Test
    void howManyLettersGoOutIsChosenOnTheDraftAndEachIsShown() {
        AppealId id = filings.appealWritten(Channel.POST, Channel.POST);
        filings.writeApart(id);
        var window = windows.of(as.idOf(Role.LAWYER)).open("appeals/" + appeals.find(id).number() + "/draft").press("desk.claim");
        assertThat(window.has("appeal.letter.to")).isTrue();

        window.fill("appeal.letter.to", as.role(Role.LAWYER, () -> letters.recipients(id)).getLast());
        assertThat(window.all(Html.class).map(Html::getInnerHtml).filter(html -> html.contains("do thing")).toList()).singleElement().asString()
                .contains("do thing 2").doesNotContain("do thing 1");

        window.fill("appeal.addressing", Appeal.Addressing.TOGETHER);
        assertThat(appeals.find(id).text().addressing()).isEqualTo(Appeal.Addressing.TOGETHER);
        assertThat(appeals.find(id).addressees()).extracting(Appeal.Addressee::language).containsExactly(null, Language.KK);
        assertThat(window.has("appeal.letter.to")).isFalse();
    }

    @Test
    void staysWordByWordWhenAFormOfAddressIsCorrected() throws Exception {
        AppealId id = filings.appealDrafted(Channel.POST);
        List<Letter> read = as.role(Role.APPROVER, () -> letters.filed(id));
        Letter english = as.role(Role.APPROVER, () -> letters.of(id, Language.EN));
        filings.approve(id);
        Appeal appeal = appeals.find(id);
        int version = last(id);
        Official head = authorities.official(appeal.addressees().getFirst().official());
        as.role(Role.LAWYER, () -> {
            authorities.appoint(head.addressed(Language.RU, "Другому главе", "Д. Другому"));

            assertThat(letters.filed(id)).isEqualTo(read);
            assertThat(letters.of(id, Language.EN)).isEqualTo(english);
        });

        assertThat(LetterPdf.of(as.role(Role.LAWYER, () -> letters.edition(id, Variant.toAll(Language.RU), false)))).isEqualTo(bytesTo(appeal, 0));
        assertThat(last(id)).isEqualTo(version);
    }

    private String sentTo(Appeal appeal, int place) throws Exception {
        return PdfJudge.text(bytesTo(appeal, place));
    }

    private byte[] bytesTo(Appeal appeal, int place) throws Exception {
        try (InputStream file = stored.openToSend(filed.to(appeal.addressees().get(place).official(), appeal).orElseThrow())) {
            return file.readAllBytes();
        }
    }

    @Test
    void aLetterWithASignThatCannotBePrintedIsNotHandedOver() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        filings.retitle(appeal, "A title 😀");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> as.role(Role.LAWYER, () -> appeals.handOver(appeal)))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("😀 (U+1F600)", "SUBJECT", 1));
    }

    @Test
    void theAnnexNamesEvidenceOfSourcesThatMayBeCitedOnly() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        IncidentId incident = appeals.find(appeal).incidentIds().getFirst();
        String open = archive(incident, false);
        String confidential = archive(incident, true);

        Edition file = as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.EN), true));

        assertThat(file.annex().exhibits()).flatExtracting(Annex.Exhibit::evidence).extracting(Annex.Evidence::sha256)
                .contains(open).doesNotContain(confidential);
        assertThat(file.annex().exhibits()).extracting(one -> one.source().title()).contains("Open").doesNotContain("Confidential");
    }

    /** A talk has none. By what was written once it is known what was signed, so that stays. */
    @Test
    void aVersionIsReadWithoutAnAddressWhereASourceHasNone() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        LetterText text = as.role(Role.LAWYER, () -> versions.text(appeal, last(appeal), Language.EN));

        assertThat(text.lines()).filteredOn(line -> line.kind() == LetterText.Line.Kind.SOURCE).extracting(LetterText.Line::words).containsExactly("Talk");
        assertThat(text.written()).endsWith("SOURCE:Talk null");
    }

    /** A publisher that the directory knows is called as there, in the language of the letter; another stays as it was typed. */
    @Test
    void publishersAreNamedInTheLanguageOfTheLetterAndInAnApprovedOneAsThen() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        String typed = "Газета " + appeal.value();
        Organisation known = paper(typed, "The Paper " + appeal.value());
        cite(appeals.find(appeal).incidentIds().getFirst(), typed.toUpperCase(Locale.ROOT), "Вестник");
        assertThat(publishers(appeal, Language.EN)).containsExactly("The Paper " + appeal.value(), "Вестник");
        assertThat(publishers(appeal, Language.RU)).containsExactly(typed, "Вестник");

        filings.handOver(appeal);
        filings.approve(appeal);
        rename(known, Cases.text("Another name " + appeal.value()));

        Edition file = as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.EN), true));
        assertThat(file.annex().exhibits()).filteredOn(one -> one.source().publisher() != null).extracting(Annex.Exhibit::number, one -> one.source().publisher())
                .containsExactly(tuple(1, "The Paper " + appeal.value()), tuple(2, "Вестник"));
    }

    /** Nobody has changed what was signed: the source is the same, and says who published it. */
    @Test
    void aPublisherThatIsRenamedInTheDirectoryLeavesSignaturesAsTheyAre() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        String typed = "The Paper " + appeal.value();
        Organisation known = paper("Газета " + appeal.value(), typed);
        cite(appeals.find(appeal).incidentIds().getFirst(), typed, "Вестник");
        SignatoryId partner = filings.invite(appeal, filings.partner());
        filings.handOver(appeal);
        filings.signed(partner);

        rename(known, new LocalizedText("Новая газета " + appeal.value(), null, typed));

        assertThat(publishers(appeal, Language.RU)).containsExactly("Новая газета " + appeal.value(), "Вестник");
        filings.approve(appeal);
        assertThat(appeals.find(appeal).isApproved()).isTrue();
    }

    @Test
    void sourcesOfOneTitleStayApartInTheListHoweverTheirPublishersAreRenamed() {
        AppealId appeal = filings.appealWritten(Channel.IN_PERSON);
        Organisation one = paper("Газета " + appeal.value(), "The Paper " + appeal.value());
        Organisation another = paper("Вестник " + appeal.value(), "The Herald " + appeal.value());
        cite(appeals.find(appeal).incidentIds().getFirst(), "Газета " + appeal.value(), "Вестник " + appeal.value());
        filings.handOver(appeal);
        filings.approve(appeal);

        rename(one, Cases.text("Another paper " + appeal.value()));
        rename(another, Cases.text("Another herald " + appeal.value()));

        assertThat(as.role(Role.LAWYER, () -> letters.edition(appeal, Variant.toAll(Language.EN), true)).annex().exhibits())
                .filteredOn(exhibit -> exhibit.source().publisher() != null).extracting(Annex.Exhibit::number, exhibit -> exhibit.source().publisher())
                .containsExactly(tuple(1, "The Paper " + appeal.value()), tuple(2, "The Herald " + appeal.value()));
    }

    @Test
    void publishersAreLookedUpOnceForAllLanguages() {
        Appeal appeal = appeals.find(filings.appealWritten(Channel.IN_PERSON));
        paper("Газета " + appeal.number(), "The Paper " + appeal.number());
        List<Source> cited = Stream.of("The Paper " + appeal.number(), "Вестник").map(publisher -> source(appeal.incidentIds().getFirst(), publisher)).toList();
        Function<Language, LetterParties.Parties> in = parties.in(appeal);
        assertThat(in.apply(Language.RU).sources(cited)).extracting(LetterSource::publisher).containsExactly("Газета " + appeal.number(), "Вестник");

        LetterParties.Parties english = in.apply(Language.EN);

        assertThat(Queries.of(() -> assertThat(english.sources(cited)).extracting(LetterSource::publisher)
                .containsExactly("The Paper " + appeal.number(), "Вестник"))).isZero();
    }

    private Organisation paper(String russian, String english) {
        return as.role(Role.LAWYER, () -> organisations.enter(new LocalizedText(russian, null, english), LocalizedText.NONE, null, null,
                Organisation.Kind.MEDIA));
    }

    private void rename(Organisation known, LocalizedText name) {
        as.role(Role.LAWYER, () -> organisations.describe(known.id(), known.version(), name, LocalizedText.NONE, null, null,
                Organisation.Kind.MEDIA));
    }

    private List<String> publishers(AppealId appeal, Language language) {
        return as.role(Role.LAWYER, () -> letters.of(appeal, language)).sources().stream().map(LetterSource::publisher).filter(Objects::nonNull).toList();
    }

    /** Its first claim rests on two publications of one title. */
    private void cite(IncidentId incident, String one, String another) {
        as.user(as.newUser(Role.VERIFIER), () -> {
            Set<SourceId> sources = Stream.of(one, another).map(publisher -> records.add(source(incident, publisher)).id()).collect(Collectors.toSet());
            Claim claim = records.of(incident).claims().getFirst();
            records.assess(claim.id(), claim.version(), claim.standing(), null, sources);
        });
    }

    private static Source source(IncidentId incident, String publisher) {
        return new Source(SourceId.fresh(), 0, incident, 0, Source.Kind.MEDIA_ITEM, text("A report"), publisher, null, null, null, null, false, true);
    }

    /** A source with a file archived of it; its hash. */
    private String archive(IncidentId incident, boolean confidential) {
        String title = confidential ? "Confidential" : "Open";
        Source source = new Source(SourceId.fresh(), 0, incident, 0, Source.Kind.DOCUMENT, text(title), null, null, null, null, null,
                confidential, !confidential);
        return as.role(Role.LAWYER, () -> {
            records.add(source);
            var file = files.add(incident, "a.txt", "text/plain", new ByteArrayInputStream(title.getBytes(StandardCharsets.UTF_8)));
            files.describe(file.id(), files.find(file.id()).version(), Origin.UNKNOWN, source.id());
            return file.sha256();
        });
    }

    private int last(AppealId appeal) {
        return as.role(Role.LAWYER, () -> versions.last(appeal));
    }

    private void reword(IncidentId id, String words) {
        UserId verifier = as.newUser(Role.VERIFIER);
        as.user(verifier, () -> {
            Claim claim = records.of(id).claims().getFirst();
            records.save(claim.worded(text(words)));
        });
    }

    private List<String> facts(AppealId appeal) {
        return as.role(Role.LAWYER, () -> letters.of(appeal, Language.EN)).items().stream()
                .flatMap(LetterItem::allSentences).map(Letter.Sentence::text).toList();
    }
}
