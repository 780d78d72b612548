package org.arasha.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentId;
import org.arasha.directory.PersonId;
import org.arasha.incident.Alarm;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.InvolvementId;
import org.arasha.incident.Urgency;
import org.arasha.shared.CaseNumber;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names are found in any case form, and ordinary words are not taken for names. */
class UnagreedNamesTests {

    @ParameterizedTest
    @CsvSource({"тойкен,Тойкен", "тойкен,Тойкенге", "тойкен,Тойкеннің", "сания,Санию", "сания,Сании", "сания,Санияның", "вера,Веры", "вера,Верой",
            "дана,Дану", "дана,Дананың", "ким,Ким", "ким,Кимнің", "ли,Ли", "марк,Марком", "жумабаева,Жумабаевой", "жумабаева,жумабаеву",
            "вишневский,Вишневского", "вишневская,Вишневской", "королев,Королёвым", "toyken,Toyken"})
    void theFormsOfANameAreFound(String name, String written) {
        assertThat(UnagreedNames.isForm(written, name)).isTrue();
    }

    @Test
    void aRelativeIsNamedBySurnameBesideWhoDoesNotWantToBe() {
        UnagreedNames names = names(relatives());

        assertThat(names.in("Задержан Айдар Ахметов.")).isFalse();
        assertThat(names.in("Задержаны Айдар Ахметов и Дана.")).as("the other's own name").isTrue();
        assertThat(names.in("Видели Ахметову.")).isTrue();
    }

    @Test
    void aWordThatMayBeAFormOfARefusersNameIsTheOthersOnlyBesideAnotherOfTheirs() {
        UnagreedNames names = names(relatives(true));

        assertThat(names.in("Задержана Дана Ахметова.")).isFalse();
        assertThat(names.in("Задержана Ахметова\u00a0Дана.")).isFalse();
        assertThat(names.in("Задержана Д. Ахметова, журналист.")).isFalse();
        assertThat(names.in("Полиция избила Ахметова.")).as("him").isTrue();
        assertThat(names.in("Полиция избила Ахметова. Дана видела.")).as("in another sentence").isTrue();
        assertThat(names.in("Полиция избила А. Ахметова.")).as("his initial").isTrue();
        assertThat(names.in("Полиция избила Айдара Ахметова.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Штраф взыскали с Ахметова.", "Полиция избила Ахметова и оператора.", "Увели Ахметова в отдел.", "С Ахметова взыскали штраф."})
    void aWordOfOneLetterIsNoInitial(String text) {
        for (String hers : List.of("Сауле", "Индира", "Виктория")) {
            assertThat(names(relatives(true, hers)).in(text)).as(hers).isTrue();
        }
    }

    @Test
    void aSharedInitialTellsNobodyApart() {
        assertThat(names(relatives(true, "Айгуль")).in("Полиция избила А. Ахметова.")).isTrue();
        assertThat(names(relatives(true, "Айгуль")).in("Задержана Айгуль Ахметова.")).isFalse();
    }

    @Test
    void whomTheLetterDoesNotPrintExcusesNoWord() {
        IncidentRecord record = relatives();

        assertThat(UnagreedNames.of(List.of(record), Map.of(), one -> Set.of()).in("Задержан Айдар Ахметов.")).isTrue();
        IncidentRecord reversed = relatives(true);
        assertThat(UnagreedNames.of(List.of(reversed), Map.of(), one -> Set.of()).in("Задержана Дана Ахметова.")).isTrue();
    }

    private static UnagreedNames names(IncidentRecord record) {
        return UnagreedNames.of(List.of(record), Map.of(), one -> Naming.printed(one, Set.of()));
    }

    private static IncidentRecord relatives() {
        return relatives(false);
    }

    private static IncidentRecord relatives(boolean heRefuses) {
        return relatives(heRefuses, "Дана");
    }

    /** One of them may be named, the other has refused. */
    private static IncidentRecord relatives(boolean heRefuses, String hers) {
        IncidentId id = IncidentId.fresh();
        PersonId he = new PersonId(UUID.randomUUID());
        PersonId she = new PersonId(UUID.randomUUID());
        Incident incident = new Incident(id, 1, new CaseNumber(2019, 4), LocalizedText.NONE, PartialDate.on(LocalDate.of(2019, 3, 11)), Place.UNKNOWN,
                Set.of(), Alarm.NONE, Urgency.NONE, null, null);
        return new IncidentRecord(incident, List.of(), null, List.of(), List.of(victim(id, he), victim(id, she)), List.of(), List.of(), List.of(),
                List.of(), Map.of(he.value(), new LocalizedText("Айдар Ахметов", null, null), she.value(), new LocalizedText(hers + " Ахметова", null, null)),
                List.of(new Consent(ConsentId.fresh(), 0, heRefuses ? he : she, Consent.Purpose.NAMED_IN_APPEALS, Consent.State.REFUSED, null, null, null,
                        LocalizedText.NONE, Instant.EPOCH, null)));
    }

    private static Involvement victim(IncidentId incident, PersonId person) {
        return new Involvement(InvolvementId.fresh(), 0, incident, 1, Involvement.Part.VICTIM, null, person, null, LocalizedText.NONE, null,
                LocalizedText.NONE, null);
    }

    @ParameterizedTest
    @CsvSource({"вера,версия", "вера,Версия", "дана,данные", "дана,Данные", "марк,март", "марк,Маркетинг", "ким,кимоно", "ли,Лица", "dana,danger",
            "dana,Danger", "toyken,token"})
    void otherWordsAreNot(String name, String written) {
        assertThat(UnagreedNames.isForm(written, name)).isFalse();
    }
}
