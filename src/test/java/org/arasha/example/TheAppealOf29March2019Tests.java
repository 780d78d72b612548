package org.arasha.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.access.ExampleMode;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.FiledLetters;
import org.arasha.appeal.Letter;
import org.arasha.appeal.LetterItem;
import org.arasha.appeal.LetterSignatory;
import org.arasha.appeal.LetterSource;
import org.arasha.appeal.Letters;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.audit.TrailFilter;
import org.arasha.calendar.StatutoryTerm;
import org.arasha.followup.Result;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.incident.Claim;
import org.arasha.incident.Claim.Standing;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Links;
import org.arasha.incident.Outcome;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.arasha.workflow.Inbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the published appeal says, compared with what the house made of it. */
@ArashaTest
class TheAppealOf29March2019Tests {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 29);

    /** What the text says of an incident, in the words by which a reader finds it. */
    private record Fact(int item, String ru, String kk, String en) {

        String in(Language language) {
            return switch (language) {
                case RU -> ru;
                case KK -> kk;
                case EN -> en;
            };
        }
    }

    private static final List<Fact> FACTS = List.of(
            new Fact(1, "22.03.2019, Астана", "22.03.2019, Астана", "22 March 2019, Astana"),
            new Fact(1, "«Шапагат»", "«Шапағат»", "Shapagat trade house"),
            new Fact(1, "Группа молодых людей", "Бір топ жас", "group of young people"),
            new Fact(1, "«Настоящего Времени»", "«Настоящее Время»", "Present Time"),
            new Fact(1, "переименовании столицы", "астанасы атауының өзгертілуіне", "renaming of the capital"),
            new Fact(1, "статьёй 158 Уголовного", "Қылмыстық кодексінің 158-бабына", "Article 158 of the Criminal"),
            new Fact(1, "лишь наблюдали", "тек бақылап тұрып", "just watching"),
            new Fact(1, "по заявлению девушки", "қыздың арызы бойынша", "on the statement of a girl"),
            new Fact(1, "более пяти часов", "бес сағаттан астам", "more than five hours"),
            new Fact(1, "более 5 часов", "5 сағаттан астам", "more than 5 hours"),
            new Fact(1, "ст. 293 Уголовного", "Қылмыстық кодексінің 293-бабы", "Article 293 of the Criminal"),
            new Fact(1, "«Хулиганство»", "«Бұзақылық»", "“Hooliganism”"),
            new Fact(1, "ст. 73-2 Кодекса", "73-2-бабы", "Article 73-2 of the"),
            new Fact(1, "«Побои»", "«Ұрып-соғу»", "“Battery”"),
            new Fact(1, "коллегами Светланы Глушковой", "Светлана Глушкованың әріптестері", "Svetlana Glushkova’s colleagues"),
            new Fact(1, "свидетелями происшествия", "оқиға куәгерлері", "witnesses of the incident"),
            new Fact(2, "22.03.2019, Алматы", "22.03.2019, Алматы", "22 March 2019, Almaty"),
            new Fact(2, "бульваре имени Панфилова", "Панфилов атындағы", "named after Panfilov"),
            new Fact(2, "Неизвестные молодые люди", "Белгісіз жастар", "Unknown young people"),
            new Fact(2, "команды «Настоящего Времени»", "«Настоящее Время» тобының", "team of Present Time"),
            new Fact(2, "теми же методами", "дәл сондай тәсілдермен", "using the same methods"),
            new Fact(2, "не приняли к ним никаких мер", "ешқандай шара қолданбады", "took no action"),
            new Fact(3, "21.03.2019, Астана", "21.03.2019, Астана", "21 March 2019, Astana"),
            new Fact(3, "Группа людей", "Бір топ адам", "group of people"),
            new Fact(3, "возле акимата", "әкімдіктің жанында", "near the akimat"),
            new Fact(3, "записывавших жителей города", "қала тұрғындарын жазып", "recording the residents of the city"),
            new Fact(4, "11.03.2019, Жанаозен", "11.03.2019, Жаңаөзен", "11 March 2019, Zhanaozen"),
            new Fact(4, "Тойкен", "Тойкен", "Toyken"),
            new Fact(4, "вечером на выходе из кафе", "кешкісін кафеден шыға берісте", "in the evening at the exit of the cafe"),
            new Fact(4, "Утром административный суд", "Таңертең Жаңаөзеннің әкімшілік соты", "In the morning the administrative court"),
            new Fact(4, "статьи 667", "667-бабын", "Article 667"),
            new Fact(4, "на 20 месячных расчётных показателей", "20 айлық есептік көрсеткіш", "20 monthly calculation indices"),
            new Fact(4, "50 500 тенге", "50 500 теңге", "50,500 tenge"),
            new Fact(5, "12.02.2019, Астана", "12.02.2019, Астана", "12 February 2019, Astana"),
            new Fact(5, "Тойкен", "Тойкен", "Toyken"),
            new Fact(5, "многодетных матерей", "Көп балалы аналардан", "mothers of many children"),
            new Fact(5, "без каких-либо оснований", "ешқандай себепсіз", "without any reason"),
            new Fact(5, "начальник отдела криминальной полиции Данияр Адилов", "криминалдық полиция бөлімінің бастығы Данияр Әділов",
                    "head of the criminal investigation department, Daniyar Adilov"),
            new Fact(5, "около получаса", "жарты сағаттай", "about half an hour"),
            new Fact(5, "отпустили", "босатылды", "released"),
            new Fact(6, "27.02.2019, Жанаозен", "27.02.2019, Жаңаөзен", "27 February 2019, Zhanaozen"),
            new Fact(6, "Тойкен", "Тойкен", "Toyken"),
            new Fact(6, "Санат Нурбек", "Санат Нұрбек", "Sanat Nurbek"),
            new Fact(6, "с применением силы", "күш қолданып", "with the use of force"),
            new Fact(6, "Актау", "Ақтау", "Aktau"),
            new Fact(6, "якобы", "делінген", "allegedly"),
            new Fact(6, "ст. 174 Уголовного", "Қылмыстық кодексінің 174-бабы", "Article 174 of the Criminal"),
            new Fact(6, "неизвестного лица", "белгісіз адамның", "unknown person"),
            new Fact(6, "может в будущем", "болашақта", "could in the future"),
            new Fact(7, "Март 2019 года", "2019 жылғы наурыз", "March 2019"),
            new Fact(7, "Куанышбеку Кари", "Қуанышбек Қариға", "Kuanyshbek Kari"),
            new Fact(7, "руководителю алматинского бюро Азаттыка", "Азаттықтың Алматы бюросының басшысы", "head of the Almaty bureau of Azattyk"),
            new Fact(7, "представители городских властей и прокуратуры", "қала билігі мен прокуратура өкілдері",
                    "representatives of the city authorities and prosecutors"),
            new Fact(7, "срочно вызвали в акимат", "шұғыл түрде әкімдікке", "urgently summoned to the akimat"),
            new Fact(7, "«одностороннем освещении политических событий»", "«саяси оқиғаларды біржақты жариялады»",
                    "“unilateral coverage of political events”"),
            new Fact(7, "«разжигании розни»", "«алауыздық қоздырды»", "“incitement of discord”"),
            new Fact(8, "27.02.2019, Актюбинская область, у подъезда её дома", "27.02.2019, Ақтөбе облысы, үйінің кіреберісінде",
                    "27 February 2019, Aktobe region, at the entrance of her house"),
            new Fact(8, "Шара Турмагамбетова", "Шара Тұрмағамбетова", "Shara Turmagambetova"),
            new Fact(8, "главный редактор Алгинской районной газеты", "Алға аудандық", "editor-in-chief of the Alga district newspaper"),
            new Fact(8, "профессиональной деятельностью", "кәсіби қызметімен", "professional activities"),
            new Fact(8, "не обратилась в полицию", "полицияға жүгінбеді", "did not apply to the police"),
            new Fact(8, "кого-то невиновного", "жазықсыз біреудің", "someone innocent"),
            new Fact(8, "пресс-служба Департамента внутренних дел Актюбинской области",
                    "Ақтөбе облысы Ішкі істер департаментінің баспасөз қызметі",
                    "press service of the Department of Internal Affairs of the Aktobe region"),
            new Fact(8, "по словам очевидцев", "куәгерлердің айтуынша", "according to eyewitnesses"),
            new Fact(8, "по собственной неосторожности", "өз абайсыздығынан", "due to her negligence"));

    private final LoadedExamples examples;
    private final Cases cases;
    private final Appeals appeals;
    private final Letters letters;
    private final FiledLetters filed;
    private final Submissions submissions;
    private final Records records;
    private final Links links;
    private final Trail trail;
    private final Inbox inbox;
    private final ExampleMode mode;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private final ExampleFile file = ExampleFile.read();
    private Appeal appeal;

    TheAppealOf29March2019Tests(LoadedExamples examples, Cases cases, Appeals appeals, Letters letters, FiledLetters filed,
            Submissions submissions, Records records, Links links, Trail trail, Inbox inbox, ExampleMode mode,
            JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.examples = examples;
        this.cases = cases;
        this.appeals = appeals;
        this.letters = letters;
        this.filed = filed;
        this.submissions = submissions;
        this.records = records;
        this.links = links;
        this.trail = trail;
        this.inbox = inbox;
        this.mode = mode;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @BeforeEach
    void load() {
        appeal = appeals.find(examples.appealOf29March2019());
    }

    @Test
    void tellsOfEightIncidentsAndMentionsTwo() {
        assertThat(appeal.incidents()).extracting(Appeal.Part::mentioned)
                .containsExactly(false, false, false, false, false, false, false, false, true, true);
        int first = all().getFirst().incident().number().number();
        assertThat(all()).extracting(one -> one.incident().number().toString()).containsExactlyElementsOf(
                IntStream.range(first, first + 10).mapToObj("2019-%04d"::formatted).toList());
    }

    /** "Using the same methods", "similar accusations": in the record, and not in the letter only. */
    @Test
    void knowsWhichWereDoneInTheSameWay() {
        assertThat(as.role(Role.LAWYER, () -> links.of(appeal.incidentIds().get(1)))).extracting(Links.Tie::kind, tie -> tie.number().toString())
                .containsExactly(tuple(IncidentLink.Kind.SAME_METHOD, all().getFirst().incident().number().toString()));
        assertThat(as.role(Role.LAWYER, () -> links.of(appeal.incidentIds().get(6)))).extracting(Links.Tie::kind, tie -> tie.number().toString())
                .containsExactly(tuple(IncidentLink.Kind.SAME_METHOD, all().get(5).incident().number().toString()));
    }

    @Test
    void knowsWhenEachHappenedAndNoMore() {
        assertThat(all()).extracting(one -> one.incident().when()).containsExactly(day(3, 22), day(3, 22), day(3, 21),
                day(3, 11), day(2, 12), day(2, 27), PartialDate.in(YearMonth.of(2019, 3)), day(2, 27), day(1, 3), day(1, 9));
    }

    @ParameterizedTest
    @EnumSource
    void theLetterStatesEveryFactOfEveryIncident(Language language) {
        List<String> items = letter(language).items().stream().map(TheAppealOf29March2019Tests::words).toList();

        assertThat(items).hasSize(8);
        assertThat(FACTS).allSatisfy(fact -> assertThat(items.get(fact.item() - 1)).contains(fact.in(language)));
        assertThat(FACTS.stream().map(Fact::item).distinct()).hasSize(8);
    }

    /** Nothing of it is typed into the letter only. */
    @ParameterizedTest
    @EnumSource
    void aChangedRecordChangesTheLetter(Language language) {
        transaction.executeWithoutResult(t -> {
            t.setRollbackOnly();
            // As before its approval, by which a letter stands for good, and before its cases ended.
            jdbc.sql("update appeal set approved_at = null, approved_by = null where id = ?").param(appeal.id().value()).update();
            jdbc.sql("update incident set outcome = null where id = ?").param(appeal.incidentIds().get(3).value()).update();
            Proceeding known = all().get(3).proceedings().getFirst();
            List<Proceeding.Step> fined = known.history().stream().map(step -> new Proceeding.Step(step.status(), step.when(), step.norm(),
                    step.mci() == null ? null : BigDecimal.valueOf(30))).toList();
            as.role(Role.LAWYER, () -> records.save(new Proceeding(known.id(), known.version(), known.incident(), known.kind(), known.number(),
                    known.body(), known.complainant(), known.against(), fined, known.hearing())));

            String detained = words(letter(language).items().get(3));
            assertThat(detained).contains(language == Language.EN ? "75,750" : "75 750").doesNotContain("50 500", "50,500");
        });
    }

    @ParameterizedTest
    @EnumSource
    void theLetterGivesNoLengthOfADetentionOfWhichNoneIsKnown(Language language) {
        assertThat(words(letter(language).items().get(4))).doesNotContain("30");
    }

    @Test
    void theLetterMentionsTheDetentionsOfJanuary() {
        assertThat(mentioned(Language.EN)).containsExactly(
                "Azattyk journalist Zhanagul Zhursin was detained while covering the bashing of the court building"
                        + " (3 January 2019, Aktobe).",
                "Azattyk radio correspondent Orken Zhoyamergen and Yerzhan Amirkhanov were detained while covering protesters"
                        + " outside the government building (9 January 2019, Astana).");
        assertThat(mentioned(Language.RU)).containsExactly(
                "Журналист Азаттыка Жанагуль Журсин задержана при освещении погрома здания суда (03.01.2019, Актобе).",
                "Корреспондент радио Азаттык Оркен Жоямерген и Ержан Амирханов задержаны при освещении протестующих у здания"
                        + " правительства (09.01.2019, Астана).");
        assertThat(mentioned(Language.KK)).containsExactly(
                "Азаттық журналисі Жанагүл Жүрсін сот ғимаратының қиратылуын жария ету кезінде ұсталды (03.01.2019, Ақтөбе).",
                "Азаттық радиосының тілшісі Өркен Жоямерген мен Ержан Әмірханов үкімет ғимаратының жанындағы наразыларды көрсету"
                        + " кезінде ұсталды (09.01.2019, Астана).");
    }

    @ParameterizedTest
    @EnumSource
    void theLetterSaysInEachLanguageWhatItsAuthorsWrote(Language language) {
        ExampleFile text = file.at("appeal");
        Letter letter = letter(language);

        assertThat(letter.subject()).isEqualTo(text.words("subject", language));
        assertThat(letter.introduction()).containsExactly(text.words("introduction", language));
        assertThat(letter.assessment().paragraphs()).containsExactly(text.at("assessment").words("text", language));
        assertThat(letter.conclusion()).containsExactly(text.words("conclusion", language));
        assertThat(letter.demands()).flatExtracting(Letter.DemandsOf::demands)
                .containsExactlyElementsOf(text.records("demands").stream().map(one -> one.words("text", language)).toList());
        assertThat(letter.demands()).extracting(Letter.DemandsOf::authority).containsExactly(body("interior", language),
                body("information", language), body("prosecutor", language));
    }

    @ParameterizedTest
    @EnumSource
    void theLetterAddressesEachInTheFormOfItsLanguage(Language language) {
        assertThat(letter(language).addressees()).extracting(Letter.Addressee::post, Letter.Addressee::name).containsExactlyElementsOf(
                file.at("appeal").list("addressees").stream().map(key -> file.at("officials", key).at("addressed"))
                        .map(form -> tuple(form.words("post", language), form.words("name", language))).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theLetterNamesEachSignatoryInItsLanguage(Language language) {
        List<ExampleFile> signatories = file.at("appeal").records("signatories");

        assertThat(letter(language).signed()).extracting(LetterSignatory::name, LetterSignatory::post, LetterSignatory::organisation)
                .containsExactlyElementsOf(signatories.stream().map(one -> tuple(one.words("name", language), one.words("post", language),
                        file.at("organisations", one.text("organisation")).words("name", language))).toList());
        assertThat(signatories).allMatch(one -> one.localized("name").has(language) && one.localized("post").has(language));
    }

    @ParameterizedTest
    @EnumSource
    void theLetterNamesItsSendersAndItsSourcesInItsLanguage(Language language) {
        assertThat(letter(language).sender().exactly(language)).isEqualTo(file.at("organisations", "adil-soz").words("letterhead", language));
        assertThat(letter(language).sources()).extracting(LetterSource::title).containsExactlyElementsOf(
                Stream.of("azattyq-29765946", "svoboda-29793555", "adilsoz-2865").map(key -> file.at("sources", key).words("title", language)).toList());
        assertThat(letter(language).sources()).extracting(LetterSource::publisher).containsExactlyElementsOf(
                Stream.of("azattyk", "rferl", "adil-soz").map(key -> file.at("organisations", key).words("name", language)).toList());
    }

    @ParameterizedTest
    @EnumSource
    void theLetterNamesItsThreeSources(Language language) {
        assertThat(letter(language).sources()).extracting(LetterSource::address).containsExactly(
                "https://rus.azattyq.org/a/29765946.html", "https://www.svoboda.org/a/29793555.html",
                "http://www.adilsoz.kz/news/show/id/2865");
    }

    @ParameterizedTest
    @EnumSource
    void theLetterRestsOnTheConstitution(Language language) {
        assertThat(letter(language).assessment().broken()).singleElement().asString().contains("20");
        assertThat(letter(language).assessment().paragraphs()).singleElement().asString().contains("20");
    }

    @Test
    void theLetterGoesToFiveOfficialsInTheirOrder() {
        assertThat(letter(Language.EN).addressees()).extracting(Letter.Addressee::name)
                .containsExactly("K. Tokayev", "K. Kasymov", "G. Nurdauletov", "E. Turgumbayev", "D. Abaev");
        assertThat(letter(Language.RU).addressees()).extracting(Letter.Addressee::name)
                .containsExactly("К. Токаеву", "К. Касымову", "Г. Нурдаулетову", "Е. Тургумбаеву", "Д. Абаеву");
        assertThat(submissions()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void theLetterDemandsThreeThingsOfOneBodyAndOneOfEachOfTwo(Language language) {
        assertThat(letter(language).demands()).extracting(of -> of.demands().size()).containsExactly(3, 1, 1);
    }

    @Test
    void theLetterNamesTheBodiesAskedToAct() {
        assertThat(letter(Language.EN).demands()).extracting(Letter.DemandsOf::authority).containsExactly(
                "The Ministry of Internal Affairs", "The Ministry of Information and Social Development",
                "The Prosecutor General’s Office");
    }

    @Test
    void theLetterSaysWhatItDemandsOfEach() {
        assertThat(letter(Language.EN).demands()).flatExtracting(Letter.DemandsOf::demands).satisfiesExactly(
                investigate -> assertThat(investigate).containsIgnoringCase("objectively investigate each of the cases"),
                punish -> assertThat(punish).containsIgnoringCase("punish those responsible"),
                tell -> assertThat(tell).containsIgnoringCase("notify the public"),
                information -> assertThat(information).isNotBlank(),
                prosecutor -> assertThat(prosecutor).isNotBlank());
        assertThat(letter(Language.RU).demands().getFirst().demands().getFirst()).containsIgnoringCase("объективно расследовать каждый");
        assertThat(letter(Language.KK).demands().getFirst().demands().getFirst()).containsIgnoringCase("объективті түрде тергеу");
    }

    @ParameterizedTest
    @EnumSource
    void tenOrganisationsSignedCountedAndNotTyped(Language language) {
        assertThat(letter(language).organisations()).isEqualTo(10);
    }

    @Test
    void theSignatoriesStandInTheirOrder() {
        assertThat(letter(Language.EN).signed()).extracting(LetterSignatory::name).containsExactly("T. Kaleyeva",
                "S. Matayev", "Zh. Turmagambetova", "E. Zhovtis", "I. Brattsev", "S. Mauletbay", "B. Toregozhina",
                "A. Shormanbaeva", "G. Ageleuov", "A. Ibraeva");
    }

    @ParameterizedTest
    @EnumSource
    void everySignatoryStandsWithPostAndOrganisation(Language language) {
        assertThat(letter(language).signed()).hasSize(10).allSatisfy(one -> {
            assertThat(one.post()).isNotBlank();
            assertThat(one.organisation()).isNotBlank();
        });
        assertThat(letter(language).signed().getFirst().name()).isEqualTo(language == Language.EN ? "T. Kaleyeva" : "Т. Калеева");
    }

    @Test
    void bothVersionsOfTheAttackStandSideBySide() {
        IncidentRecord editor = all().get(7);
        Claim official = editor.claims().stream()
                .filter(claim -> claim.attribution() == Claim.Attribution.OFFICIAL_BODY).findFirst().orElseThrow();

        assertThat(editor.against(official)).singleElement().satisfies(attack -> {
            assertThat(attack.text().en()).contains("attacked");
            assertThat(attack.standing()).isEqualTo(Standing.CORROBORATED);
        });
        assertThat(official.standing()).isEqualTo(Standing.ALLEGED);
    }

    @Test
    void theBodiesHadFifteenDaysUnderTheLawOf2007() {
        assertThat(submissions()).allSatisfy(one -> {
            assertThat(one.filedOn()).isEqualTo(DAY);
            assertThat(one.clock().dueOn()).isEqualTo(LocalDate.of(2019, 4, 15));
            StatutoryTerm rule = submissions.term(one.clock()).rule();
            assertThat(rule.law()).isEqualTo("LAW_221");
            assertThat(rule.article()).isEqualTo("8");
        });
    }

    @Test
    void nothingIsInventedWhereTheTextIsSilent() {
        assertThat(submissions()).allSatisfy(one -> {
            assertThat(one.result()).isEqualTo(Result.NOT_KNOWN);
            assertThat(one.replied()).isNull();
            assertThat(one.silent()).isNull();
            assertThat(one.grades()).isEmpty();
            assertThat(one.receipt().registration()).isNull();
            assertThat(submissions.repliesTo(one.id())).isEmpty();
        });
        assertThat(all()).extracting(one -> one.incident().outcome()).containsOnly(Outcome.NOT_KNOWN);
        assertThat(all()).extracting(one -> one.incident().outcomeNote()).containsOnlyNulls();
    }

    @Test
    void everythingIsDoneWithAndNothingWaits() {
        assertThat(appeal.closedAt()).isNotNull();
        assertThat(appeal.addressees()).allSatisfy(to -> assertThat(filed.to(to.official(), appeal)).isPresent());
        assertThat(cases.waiting(appeal.id())).isEmpty();
        assertThat(submissions()).allSatisfy(one -> assertThat(cases.waiting(one.id())).isEmpty());
        assertThat(appeal.incidentIds()).allSatisfy(id -> assertThat(cases.waiting(id)).isEmpty());
    }

    @Test
    void everyActIsOnTheTrail() {
        assertThat(acts(appeal.id().value())).contains("AppealOpened", "IncidentJoined", "AppealEdited", "SignatoryInvited",
                "AppealDrafted", "AppealApproved", "AppealConcluded");
        assertThat(appeal.incidentIds()).allSatisfy(id -> assertThat(acts(id.value())).contains("ReportReceived",
                "ReportRegistered", "FactsVerified", "RemedyChosen", "OutcomeRecorded"));
        assertThat(submissions()).allSatisfy(one -> assertThat(acts(one.id().value())).contains("SubmissionOpened", "HandedIn",
                "ReplyNotKnown", "SubmissionClosed"));
    }

    @ParameterizedTest
    @EnumSource(names = {"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER", "PARTNER"})
    void everyRoleFindsWorkInItsList(Role role) {
        AtomicReference<Inbox.Page> found = new AtomicReference<>();
        mode.as(role, () -> found.set(inbox.ofMyRoles(null)));

        assertThat(found.get().rows()).isNotEmpty();
    }

    private Set<String> acts(UUID record) {
        return as.role(Role.AUDITOR, () -> trail.page(TrailFilter.of(record), null)).stream().map(TrailEntry::act).collect(Collectors.toSet());
    }

    private List<String> mentioned(Language language) {
        return letter(language).mentioned().stream().map(one -> one.text().replaceAll("[\\u00a0\\u202f]", " ")).toList();
    }

    private String body(String key, Language language) {
        return file.at("authorities", key).words("addressed", language);
    }

    private Letter letter(Language language) {
        return as.role(Role.LAWYER, () -> letters.of(appeal.id(), language));
    }

    private List<Submission> submissions() {
        return as.role(Role.LAWYER, () -> submissions.of(appeal.id()));
    }

    private List<IncidentRecord> all() {
        return as.role(Role.LAWYER, () -> appeal.incidentIds().stream().map(records::of).toList());
    }

    private static PartialDate day(int month, int day) {
        return PartialDate.on(LocalDate.of(2019, month, day));
    }

    /** With plain spaces where the letter keeps numbers and units together. */
    private static String words(LetterItem item) {
        return Stream.of(Stream.of(item.lead()), item.sentences().stream().map(Letter.Sentence::text),
                        item.facts().stream().map(Letter.Sentence::text)).flatMap(one -> one)
                .collect(Collectors.joining("\n")).replaceAll("[\\u00a0\\u202f]", " ");
    }
}
