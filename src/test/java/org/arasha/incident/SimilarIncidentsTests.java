package org.arasha.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.Role;
import org.arasha.access.UserId;
import org.arasha.directory.People;
import org.arasha.directory.PersonId;
import org.arasha.incident.SimilarIncidents.Sought;
import org.arasha.intake.Intake;
import org.arasha.intake.Report;
import org.arasha.intake.ReportFromOutside;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.junit.jupiter.api.Test;

@ArashaTest
record SimilarIncidentsTests(SimilarIncidents similar, Intake intake, Incidents incidents, Records records, People people, Cases cases, As as,
        Categories categories) {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 11);

    @Test
    void findsTheSamePlaceInAnotherScriptWithinThreeDays() {
        IncidentId id = incident("Блогера увезли", PartialDate.on(DAY), "Жезқазған", false, null);

        assertThat(find(on(DAY.plusDays(3)), "Jezkazgan", "", List.of())).extracting(SimilarIncident::id).contains(id);
        assertThat(find(on(DAY.minusDays(3)), "Жезказган", "", List.of()).getFirst().samePlace()).isTrue();
        assertThat(find(on(DAY.plusDays(4)), "Zhezkazgan", "", List.of())).isEmpty();
        assertThat(find(on(DAY), "Экибастуз", "", List.of())).isEmpty();
    }

    @Test
    void findsWordsOfTitleAndClaimsWhateverTheirEndings() {
        IncidentId id = incident("Корреспондента ударили возле телестудии", PartialDate.on(DAY), "", false, null);

        List<SimilarIncident> found = find(on(DAY), "", "Ударил корреспондентку у телестудии", List.of());

        assertThat(found).extracting(SimilarIncident::id).contains(id);
        assertThat(found.getFirst().words()).isEqualTo(3);
        assertThat(find(on(DAY), "", "Редакцию обыскали", List.of())).extracting(SimilarIncident::id).doesNotContain(id);
    }

    @Test
    void findsTheSamePersonFirst() {
        PersonId person = as.role(Role.INTAKE, () -> people.enter(Cases.text("Похожий Случай"), Set.of(), null, LocalizedText.NONE)).id();
        IncidentId samePlace = incident("Одно", PartialDate.on(DAY), "Рудный", false, null);
        IncidentId samePerson = incident("Другое", PartialDate.on(DAY), "Лисаковск", false, person);

        List<SimilarIncident> found = find(on(DAY), "Рудный", "", List.of(person));

        assertThat(found).extracting(SimilarIncident::id).startsWith(samePerson).contains(samePlace);
        assertThat(found.getFirst().persons()).containsExactly(person);
    }

    @Test
    void findsAnIncidentKnownByTheMonthOnly() {
        IncidentId id = incident("Месяц", PartialDate.in(YearMonth.of(2017, 5)), "Аксу", false, null);

        assertThat(find(on(LocalDate.of(2017, 6, 2)), "Aqsu", "", List.of())).extracting(SimilarIncident::id).contains(id);
        assertThat(find(PartialDate.in(YearMonth.of(2017, 4)), "Aksu", "", List.of())).extracting(SimilarIncident::id).contains(id);
    }

    @Test
    void findsWhatWasBeforeOrAfterSomeDayByItsPeople() {
        PersonId person = as.role(Role.INTAKE, () -> people.enter(Cases.text("Давний Случай"), Set.of(), null, LocalizedText.NONE)).id();
        IncidentId before = incident("Раньше", PartialDate.before(DAY.plusYears(1)), "Курчатов", false, person);
        IncidentId after = incident("Позже", PartialDate.after(DAY.minusYears(1)), "Курчатов", false, person);

        assertThat(find(on(DAY), "Курчатов", "", List.of(person))).extracting(SimilarIncident::id).containsExactlyInAnyOrder(before, after);
        assertThat(find(on(DAY.minusYears(2)), "", "", List.of(person))).extracting(SimilarIncident::id).containsExactly(before);
        assertThat(find(on(DAY), "Курчатов", "", List.of())).isEmpty();
    }

    @Test
    void findsReportsThatWaitWithoutADateByTheirWords() {
        IncidentId one = waiting("Фотографа вытолкали из библиотеки");
        IncidentId other = waiting("Вытолкали фотографа библиотеки имени Абая");

        assertThat(find(on(DAY), "", "Фотографа вытолкали", List.of())).extracting(SimilarIncident::id).containsExactlyInAnyOrder(one, other);
        as.role(Role.INTAKE, () -> assertThat(similar.to(one)).extracting(SimilarIncident::id).containsExactly(other));
        as.role(Role.INTAKE, () -> incidents.dismiss(other));
        assertThat(find(null, "", "Фотографа вытолкали", List.of())).extracting(SimilarIncident::id).containsExactly(one);
    }

    /** The title of a report from outside is its first words only. */
    @Test
    void findsReportsThatWaitByWhatWasTold() {
        String told = "Это пишут соседи, мы видели всё из окна нашего дома и готовы рассказать подробнее. "
                + "Телеоператора столкнули с эстакады полицейские.";
        IncidentId id = intake.receive(new ReportFromOutside(Report.Channel.WEB, LocalizedText.of(Language.RU, told.substring(0, 80)), null, told,
                null, null, "Сарань, эстакада", null, Alarm.NONE, cases.today())).id();

        assertThat(find(on(DAY), "", "Полицейский столкнул телеоператора", List.of())).extracting(SimilarIncident::id).contains(id);
        assertThat(find(on(DAY), "Saran", "", List.of())).extracting(SimilarIncident::id).contains(id);
        as.role(Role.INTAKE, () -> records.add(new Claim(ClaimId.fresh(), 0, id, 0, Cases.text("Никто не пострадал."), null, Claim.Attribution.MEDIA,
                Claim.Standing.ALLEGED, null, false, Set.of(), Set.of(), Set.of())));
        assertThat(find(null, "", "Полицейский столкнул телеоператора", List.of())).as("What is claimed counts from then on").isEmpty();
    }

    /** Each tells much that the other leaves out. */
    @Test
    void findsALongAccountByAnotherOfTheSameEvent() {
        String event = "Метранпажа журнала избили возле пекарни охранники, отобрали штатив, облили краской, прогнали дубинками. ";
        IncidentId id = intake.receive(new ReportFromOutside(Report.Channel.WEB, LocalizedText.of(Language.RU, "Пишут соседи"), null,
                event + rest("бвгджзкл"), null, null, null, null, Alarm.NONE, cases.today())).id();

        assertThat(find(on(DAY), "", event + rest("мнпрстфц"), List.of())).extracting(SimilarIncident::id).contains(id);
        assertThat(find(on(DAY), "", "Метранпажа журнала избили возле пекарни. " + rest("мнпрстфц"), List.of()))
                .extracting(SimilarIncident::id).doesNotContain(id);
    }

    private static String rest(String letters) {
        return letters.chars().mapToObj(letter -> "аеиоу".chars().mapToObj(vowel -> (char) letter + "" + (char) vowel + "ринка")
                .collect(Collectors.joining(" "))).collect(Collectors.joining(" "));
    }

    @Test
    void findsReportsOfOfficersThatWaitByWhatWasTold() {
        String title = "Звонок";
        IncidentId id = as.role(Role.INTAKE, () -> intake.receive(LocalizedText.of(Language.RU, title), PartialDate.on(DAY), Report.Channel.CALL,
                "Верстальщицу заперли в типографии.", "", false)).id();

        assertThat(find(on(DAY), "", "Верстальщица заперта", List.of())).extracting(SimilarIncident::id).contains(id);
    }

    /** Comparing words with all of a year would keep whoever types waiting. */
    @Test
    void comparesATimeLongerThanAMonthByPeopleAndPlaceOnly() {
        PersonId person = as.role(Role.INTAKE, () -> people.enter(Cases.text("Долгий Случай"), Set.of(), null, LocalizedText.NONE)).id();
        IncidentId samePlace = incident("Телестудию закрыли печатью", PartialDate.on(LocalDate.of(2012, 6, 5)), "Шардара", false, null);
        IncidentId samePerson = incident("Другое", PartialDate.on(LocalDate.of(2014, 6, 5)), "Арыс", false, person);
        PartialDate year = PartialDate.between(LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31));
        PartialDate years = PartialDate.between(LocalDate.of(2010, 1, 1), LocalDate.of(2015, 12, 31));

        assertThat(find(year, "Shardara", "", List.of())).extracting(SimilarIncident::id).containsExactly(samePlace);
        assertThat(find(year, "", "Телестудию закрыли печатью", List.of())).isEmpty();
        assertThat(find(years, "Shardara", "", List.of(person))).extracting(SimilarIncident::id).containsExactly(samePerson);
    }

    @Test
    void hidesWhatTheReaderMayNotSee() {
        UserId member = as.newUser(Role.INTAKE);
        IncidentId id = as.user(member, () -> open("Тайное", PartialDate.on(DAY), "Сатпаев", true, null));

        assertThat(find(on(DAY), "Сатпаев", "", List.of())).isEmpty();
        assertThat(as.user(member, () -> similar.to(new Sought(on(DAY), List.of("Satpaev"), "", List.of(), null))))
                .extracting(SimilarIncident::id).containsExactly(id);
    }

    @Test
    void doesNotCallSimilarWhatSomebodyHasToldApart() {
        IncidentId one = incident("Первое", PartialDate.on(DAY), "Приозёрск", false, null);
        IncidentId two = incident("Второе", PartialDate.on(DAY), "Priozersk", false, null);

        as.role(Role.INTAKE, () -> assertThat(similar.to(one)).extracting(SimilarIncident::id).containsExactly(two));
        as.role(Role.INTAKE, () -> similar.tellApart(one, two));
        as.role(Role.INTAKE, () -> assertThat(similar.to(one)).isEmpty());
        as.role(Role.INTAKE, () -> assertThat(similar.to(two)).isEmpty());
    }

    @Test
    void showsFiveAtMost() {
        for (int i = 0; i < 7; i++) {
            incident("Много " + i, PartialDate.on(DAY), "Балхаш", false, null);
        }

        assertThat(find(on(DAY), "Balkhash", "", List.of())).hasSize(SimilarIncidents.MOST);
    }

    @Test
    void takesAnythingThatIsTyped() {
        assertThat(find(null, "'; drop table incident --|%_\\", "\u0000\u202E\u200B <b>".repeat(500), List.of())).isEmpty();
    }

    private List<SimilarIncident> find(PartialDate when, String place, String words, List<PersonId> persons) {
        return as.role(Role.INTAKE, () -> similar.to(new Sought(when, List.of(place), words, persons, null)));
    }

    private static PartialDate on(LocalDate day) {
        return PartialDate.on(day);
    }

    private IncidentId incident(String title, PartialDate when, String place, boolean restricted, PersonId person) {
        return as.role(Role.INTAKE, () -> open(title, when, place, restricted, person));
    }

    private IncidentId waiting(String title) {
        return incidents.openUnasked(new LocalizedText(title, null, null), null, Alarm.NONE).id();
    }

    private IncidentId open(String title, PartialDate when, String place, boolean restricted, PersonId person) {
        Incident opened = incidents.open(IncidentId.fresh(), new LocalizedText(title, null, null), when, Place.UNKNOWN, Set.of(), Alarm.NONE, restricted);
        incidents.describe(opened.id(), opened.version(), opened.title(), when,
                new Place(new LocalizedText(place, null, null), null, LocalizedText.NONE), Set.of(categories.coded("OTHER").id()), Alarm.NONE, restricted);
        if (person != null) {
            records.add(new Involvement(InvolvementId.fresh(), 0, opened.id(), 1, Involvement.Part.VICTIM, null, person, null,
                    LocalizedText.NONE, null, LocalizedText.NONE, null));
        }
        return opened.id();
    }
}
