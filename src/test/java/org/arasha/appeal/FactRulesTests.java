package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.directory.Channel;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentId;
import org.arasha.directory.OfficialId;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Detention;
import org.arasha.incident.DetentionId;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.NormRef;
import org.arasha.incident.PlaceNames;
import org.arasha.incident.Urgency;
import org.arasha.legal.Norm;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What a letter prints of records and law is not taken from another language than it is filed in. */
class FactRulesTests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 29);
    private static final LocalizedText RUSSIAN = LocalizedText.of(Language.RU, "Слова");
    private static final LocalizedText ALL = new LocalizedText("Слова", "Сөздер", "Words");
    private static final PersonId VICTIM = new PersonId(UUID.randomUUID());

    private final IncidentId incident = IncidentId.fresh();

    @Test
    void refuseAPlaceASpotAPostAndAPlaceOfDetention() {
        assertThat(refusals(false, record(RUSSIAN, ALL, ALL, ALL))).containsExactly("everyFactIsWritten PLACE KK");
        assertThat(refusals(false, record(ALL, RUSSIAN, ALL, ALL))).containsExactly("everyFactIsWritten SPOT KK");
        assertThat(refusals(false, record(ALL, ALL, RUSSIAN, ALL))).containsExactly("everyFactIsWritten POST KK");
        assertThat(refusals(false, record(ALL, ALL, ALL, RUSSIAN))).containsExactly("everyFactIsWritten DETENTION KK");
    }

    @Test
    void nameAllCasesThatLackTheSameAndEachOtherGap() {
        IncidentRecord another = record(IncidentId.fresh(), 5, RUSSIAN, ALL, ALL, ALL);

        assertThat(new FactRules(toBeFiledInRussianAndKazakh(false), List.of(record(RUSSIAN, ALL, ALL, RUSSIAN), another), Set.of(), List.of(norm("158"), norm("174")))
                .all().flatMap(Optional::stream).map(one -> said(one) + " " + one.arguments()[0]))
                .containsExactly("everyFactIsWritten PLACE KK 2019-0004, 2019-0005", "everyFactIsWritten DETENTION KK 2019-0004",
                        "everyNormIsNamed 158 (Слова), 174 (Слова) KK 158 (Слова), 174 (Слова)");
    }

    private static Norm norm(String article) {
        return Norm.of(new NormRef("CRIMINAL_CODE", article, null), RUSSIAN, ALL, null, null, true);
    }

    @Test
    void letPassWhatIsWrittenOrNotPrinted() {
        assertThat(refusals(false, record(ALL, ALL, ALL, ALL))).isEmpty();
        assertThat(refusals(false, record(LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE))).isEmpty();
        assertThat(refusals(true, record(ALL, RUSSIAN, RUSSIAN, RUSSIAN))).as("only mentioned").isEmpty();
        IncidentRecord held = record(ALL, ALL, ALL, RUSSIAN);
        assertThat(rules(false, held, Set.of(held.detentions().getFirst().id().value()), List.of())).as("left out").isEmpty();
    }

    @Test
    void refuseANameThatIsNotWrittenInLettersOfTheLanguage() {
        assertThat(named(LocalizedText.of(Language.EN, "Saniya Toyken"))).containsExactlyInAnyOrder("everyFactIsWritten NAME RU", "everyFactIsWritten NAME KK");
        assertThat(named(LocalizedText.of(Language.RU, "Сания Тойкен"))).as("the same letters").isEmpty();
        assertThat(named(LocalizedText.of(Language.KK, "Сания Тойкен"))).isEmpty();
        assertThat(named(new LocalizedText("Reuters", null, "Reuters"))).as("written so on purpose in one only")
                .containsExactly("everyFactIsWritten NAME KK");
    }

    private List<String> named(LocalizedText name) {
        IncidentRecord record = record(ALL, ALL, ALL, ALL);
        return refusals(false, new IncidentRecord(record.incident(), record.categories(), record.places(), record.claims(), record.involvements(),
                record.detentions(), record.proceedings(), record.equipment(), record.sources(), Map.of(VICTIM.value(), name), record.consents()));
    }

    @Test
    void refuseWhoWasHeldWhereTheyHaveNoNameAndAreNotDescribed() {
        IncidentRecord record = record(ALL, ALL, ALL, ALL);
        Detention crew = new Detention(DetentionId.fresh(), 0, incident, null, RUSSIAN, PartialDate.on(DAY), null, Detention.Bound.EXACTLY, 60, false,
                LocalizedText.NONE, ALL, false, false, null, null, null);

        assertThat(refusals(false, new IncidentRecord(record.incident(), record.categories(), record.places(), record.claims(), record.involvements(),
                List.of(crew), record.proceedings(), record.equipment(), record.sources(), record.names(), record.consents())))
                .containsExactly("everyFactIsWritten HELD KK");
    }

    @Test
    void doNotAskForThePostOfWhoIsNotNamed() {
        Consent refused = new Consent(ConsentId.fresh(), 0, VICTIM, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null, null, null, ALL,
                Instant.EPOCH, null);

        assertThat(refusals(false, record(ALL, ALL, RUSSIAN, ALL, refused))).isEmpty();
    }

    @Test
    void refuseALawOrAConfirmedTitleThatIsNotNamed() {
        assertThat(rules(false, record(ALL, ALL, ALL, ALL), Set.of(), List.of(norm(RUSSIAN, ALL, true)))).containsExactly("everyNormIsNamed 158 (Слова) KK");
        assertThat(rules(false, record(ALL, ALL, ALL, ALL), Set.of(), List.of(norm(ALL, RUSSIAN, true)))).containsExactly("everyNormIsNamed 158 (Слова) KK");
        assertThat(rules(false, record(ALL, ALL, ALL, ALL), Set.of(), List.of(norm(ALL, RUSSIAN, false)))).as("a title that is not printed").isEmpty();
    }

    private List<String> refusals(boolean mentioned, IncidentRecord record) {
        return rules(mentioned, record, Set.of(), List.of());
    }

    private List<String> rules(boolean mentioned, IncidentRecord record, Set<UUID> leftOut, List<Norm> norms) {
        return new FactRules(toBeFiledInRussianAndKazakh(mentioned), List.of(record), leftOut, norms).all().flatMap(Optional::stream).map(FactRulesTests::said).toList();
    }

    private static String said(Refusal refusal) {
        String key = refusal.messageKey().substring(ApprovalRule.REFUSED.length());
        return key.equals("everyNormIsNamed") ? key + " " + refusal.arguments()[0] + " " + refusal.arguments()[1]
                : key + " " + refusal.arguments()[2] + " " + refusal.arguments()[1];
    }

    private Appeal toBeFiledInRussianAndKazakh(boolean mentioned) {
        return new Appeal(AppealId.fresh(), 1, "2019-A1", Appeal.Kind.INDIVIDUAL, new OrganisationId(UUID.randomUUID()), null,
                new Appeal.AppealText(DAY, Language.RU, Appeal.Addressing.TOGETHER, ALL, ALL, LocalizedText.NONE, LocalizedText.NONE),
                List.of(new Appeal.Part(incident, mentioned)), List.of(new Appeal.Addressee(OfficialId.fresh(), Channel.POST, null, null),
                        new Appeal.Addressee(OfficialId.fresh(), Channel.POST, null, Language.KK)), List.of(), Set.of(), Set.of(), null, null, null, null, null);
    }

    private static Norm norm(LocalizedText law, LocalizedText title, boolean confirmed) {
        return Norm.of(new NormRef("CRIMINAL_CODE", "158", null), law, title, null, null, confirmed);
    }

    private IncidentRecord record(LocalizedText locality, LocalizedText spot, LocalizedText post, LocalizedText prison, Consent... consents) {
        return record(incident, 4, locality, spot, post, prison, consents);
    }

    private static IncidentRecord record(IncidentId incident, int number, LocalizedText locality, LocalizedText spot, LocalizedText post,
            LocalizedText prison, Consent... consents) {
        Incident one = new Incident(incident, 1, new CaseNumber(2019, number), ALL, PartialDate.on(DAY), new Place(locality, null, spot), Set.of(), Alarm.NONE,
                Urgency.NONE, null, null);
        Involvement victim = new Involvement(InvolvementId.fresh(), 0, incident, 1, Involvement.Part.VICTIM, null, VICTIM, null, LocalizedText.NONE, null,
                post, null);
        Detention held = new Detention(DetentionId.fresh(), 0, incident, VICTIM, PartialDate.on(DAY), null, Detention.Bound.EXACTLY, 60, false,
                LocalizedText.NONE, prison, false, false, null, null, null);
        return new IncidentRecord(one, List.of(), new PlaceNames(List.of()), List.of(), List.of(victim), List.of(held), List.of(), List.of(), List.of(),
                Map.of(), List.of(consents));
    }
}
