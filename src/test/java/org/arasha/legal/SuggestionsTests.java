package org.arasha.legal;

import static org.arasha.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.Cases;
import org.arasha.Window;
import org.arasha.Windows;
import org.arasha.access.Role;
import org.arasha.audit.Trail;
import org.arasha.audit.TrailEntry;
import org.arasha.audit.TrailFilter;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.Channel;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.NormRef;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Kinds of violation suggest norms and bodies, by a table that people of the field replace. */
@ArashaTest
class SuggestionsTests {

    private final Windows windows;
    private final Cases cases;
    private final Suggestions suggestions;
    private final SuggestionRules rules;
    private final Analyses analyses;
    private final Incidents incidents;
    private final Norms norms;
    private final Laws laws;
    private final Authorities authorities;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final As as;

    private final String article = UUID.randomUUID().toString().substring(0, 18);
    private final String code = "B" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    private Norm norm;
    private Authority body;

    SuggestionsTests(Windows windows, Cases cases, Suggestions suggestions, SuggestionRules rules, Analyses analyses, Incidents incidents,
            Norms norms, Laws laws, Authorities authorities, Trail trail, JdbcClient jdbc, TransactionTemplate transaction, As as) {
        this.windows = windows;
        this.cases = cases;
        this.suggestions = suggestions;
        this.rules = rules;
        this.analyses = analyses;
        this.incidents = incidents;
        this.norms = norms;
        this.laws = laws;
        this.authorities = authorities;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.as = as;
    }

    @BeforeEach
    void enter() {
        norm = as.role(Role.LAWYER, () -> norms.enter(Norm.of(new NormRef("CRIMINAL_CODE", article, null), Cases.text("Criminal Code"),
                Cases.text("Obstruction"), null, null, false)));
        body = as.role(Role.LAWYER, () -> {
            Authority entered = authorities.enter(Cases.text("Police " + code), Cases.text("The Police"), null, Channel.POST, null);
            authorities.change(entered.coded(code, null));
            return authorities.find(entered.id());
        });
    }

    @Test
    void theTableThatComesWithTheProductIsReadableInEachLanguage() {
        assertThat(suggestions.lines(suggestions.version(2))).hasSize(7).allSatisfy(line -> assertThat(Language.values())
                .allSatisfy(language -> assertThat(line.why().exactly(language)).endsWith(".")));
    }

    @Test
    void aTableOfBeforeIsReadAsItWasWritten() {
        assertThat(suggestions.lines(suggestions.version(1))).hasSize(7).allMatch(line -> line.why().in(Language.KK).endsWith("."));
        assertThat(windows.of(Role.LAWYER).open("norms/suggestions?version=1").text()).contains("Хулиганство");
    }

    @Test
    void suggestsWhatTheTableSays() {
        replace(table());
        IncidentId id = cases.verified();

        Suggested suggested = as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(id)));

        assertThat(suggested.norms()).containsExactly(norm);
        assertThat(suggested.bodies()).containsExactly(body);
        assertThat(suggested.missing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aLawyerReadsBesideEachButtonWhyItIsSuggested(Language language) {
        replace(table());
        IncidentId id = cases.verified();
        List<SuggestionRule> lines = suggestions.lines(suggestions.current());

        Window window = windows.of(Role.LAWYER).speak(language).open("incidents/" + incidents.find(id).number() + "/analyse").press("desk.claim");

        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(window.text()).containsSubsequence(line.says() instanceof SuggestionRule.Suggestion.Body
                ? body.name().in(language) : article, line.why().in(language)));
    }

    @Test
    void givesTheReasonsOfAllLinesThatComeToTheSameArticle() {
        Norm next = as.role(Role.LAWYER, () -> norms.replace(norm.id(), norm.version(), Norm.of(new NormRef("CRIMINAL_CODE", article + "A", null),
                Cases.text("Criminal Code"), Cases.text("Obstruction anew"), LocalDate.of(2000, 1, 1), null, false)));
        String table = table();
        int end = table.indexOf("</rule>") + "</rule>".length();
        String line = table.substring(table.indexOf("<rule"), end);
        replace(table.substring(0, end) + line.replace("id=\"ViolationNorms_", "id=\"Second_").replace(article, article + "A")
                .replace("As the law says.", "As the law says now.") + table.substring(end));

        Suggested suggested = as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(cases.verified())));

        assertThat(suggested.norms()).extracting(Norm::id).containsExactly(next.id());
        assertThat(suggested.why().get(next.id())).extracting(LocalizedText::en).containsExactly("As the law says.", "As the law says now.");
    }

    @Test
    void suggestsOnlyBodiesOfTheRegion() {
        as.role(Role.LAWYER, () -> authorities.change(body.coded(code, "KZ-47")));
        replace(table());

        assertThat(as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(cases.verified()))).bodies()).isEmpty();
    }

    @Test
    void saysWhichArticleHasNoVersionOfThatDay() {
        as.role(Role.LAWYER, () -> norms.change(new Norm(norm.id(), norm.version(), norm.ref(), norm.law(), norm.title(), norm.text(), null,
                LocalDate.of(2015, 1, 1), false, null, null)));
        replace(table());

        assertThat(as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(cases.verified()))).missing()).containsExactly(norm.ref());
    }

    @Test
    void namesALawThatWasEntered() {
        String law = "LAW_" + code.substring(0, 12);
        as.role(Role.LAWYER, () -> {
            laws.enter(new Law(LawId.fresh(), 0, law, Cases.text("Advertising"), Cases.text("Law on Advertising")));
            norms.enter(Norm.of(new NormRef(law, article, null), Cases.text("Law on Advertising"), Cases.text("Advertising"), null,
                    LocalDate.of(2015, 1, 1), false));
        });
        replace(Tables.of("DETENTION", law, article, code));
        IncidentId id = cases.verified();

        Window window = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number() + "/analyse").press("desk.claim");

        assertThat(window.text()).contains(window.words("legal.suggested.missing", window.words("incident.article", article, "Law on Advertising")));
    }

    @Test
    void theTableOfTheFirstAnalysisRulesTheCaseAfterItWasReplaced() {
        int old = replace(table());
        IncidentId id = cases.analysed(Remedy.OWN_APPEAL);
        assertThat(analyses.find(id)).map(Analysis::suggestions).contains(old);

        int now = replace(Tables.of("KILLING", "CRIMINAL_CODE", article, code));

        assertThat(as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(id)))).satisfies(suggested -> {
            assertThat(suggested.table()).isEqualTo(old);
            assertThat(suggested.norms()).containsExactly(norm);
        });
        assertThat(as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(cases.verified())))).satisfies(suggested -> {
            assertThat(suggested.table()).isEqualTo(now);
            assertThat(suggested.isEmpty()).isTrue();
        });
    }

    @Test
    void aLawyerTakesWhatIsSuggestedByOneClick() {
        replace(table());
        IncidentId id = cases.verified();
        Window window = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number() + "/analyse").press("desk.claim");

        window.press("legal.suggested.take", window.words("incident.article", article, window.words("law.CRIMINAL_CODE.cited")) + " · Obstruction")
                .press("legal.suggested.take", "Police " + code)
                .fill("legal.remedy", Remedy.NONE).write("legal.reason", "So.").press("legal.decide");

        assertThat(analyses.find(id)).hasValueSatisfying(analysis -> {
            assertThat(analysis.norms()).containsExactly(norm.id());
            assertThat(analysis.bodies()).containsExactly(body.id());
        });
    }

    @Test
    void aLawyerReadsTheTable() {
        replace(table());

        String text = windows.of(Role.LAWYER).speak(Language.KK).open("norms/suggestions").text();

        assertThat(text).contains("Ұстау немесе қамау", article, "Police " + code, "Заңда солай.").doesNotContain("As the law says.");
        assertThat(windows.of(Role.LAWYER).open("norms/suggestions").text())
                .doesNotContain(windows.of(Role.LAWYER).words("legal.suggestions.replace.hint"));
        assertThat(windows.of(Role.ADMINISTRATOR).open("norms/suggestions").text())
                .contains(windows.of(Role.ADMINISTRATOR).words("legal.suggestions.replace.hint"));
    }

    @Test
    void onlyAnAdministratorReplacesIt() {
        assertThatThrownBy(() -> as.role(Role.LAWYER, () -> suggestions.replace(suggestions.current().number(), table())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesItsWordInTheTrail() {
        replace(table());

        assertThat(as.role(Role.AUDITOR, () -> trail.page(TrailFilter.NONE, null))).extracting(TrailEntry::act).contains("SuggestionsReplaced");
    }

    @Test
    void refusesATableMadeOfAnOlderOne() {
        int old = suggestions.current().number();
        replace(table());

        assertThatThrownBy(() -> as.role(Role.ADMINISTRATOR, () -> suggestions.replace(old, table())))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            </definitions>                      |                                                  | notATable
            <definitions                        | <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><definitions | notATable
            hitPolicy="COLLECT"                 | hitPolicy="OUTPUT"                               | notATable
            id="ViolationBodies"                | id="ViolationBody"                               | otherTable
            <text>category</text>               | <text>kind</text>                                | columns
            name="article"                      | name="paragraph"                                 | columns
            name="article" typeRef="string"     | name="article" typeRef="integer"                 | type
            name="part" typeRef="string"        | name="part" typeRef="date"                       | type
            _e" typeRef="string"                | _e" typeRef="Boolean"                            | type
            hitPolicy="COLLECT"                 | hitPolicy="UNIQUE"                               | collects
            <outputEntry id                     | <outputEntry expressionLanguage="groovy" id      | language
            <text>category</text>               | <text>${context.exit()}</text>                   | columns
            <text>"DETENTION"</text>            | <text>for i in 1..10 return i</text>             | cell
            <text>"CRIMINAL_CODE"</text>        | <text>"A" + "B"</text>                           | cell
            <text>"CRIMINAL_CODE"</text>        | <text></text>                                    | empty
            name="why_kk"                       | name="why_kz"                                    | columns
            <text>"Заңда солай."</text>         | <text></text>                                    | why
            <text>"As the law says."</text>     | <text>"A" + "B"</text>                           | cell
            "DETENTION"                         | "DETENTIONS"                                     | noCategory
            "CRIMINAL_CODE"                     | "CRIMINAL"                                       | noLaw
            "CRIMINAL_CODE"                     | "CIVIL_CODE"                                     | noArticle
            """)
    void refusesWhatIsNoSoundTableAndKeepsTheOneBefore(String right, String wrong, String why) {
        refuses(table -> table.replace(right, wrong == null ? "" : wrong), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"String", "any", "text", " "})
    void takesATypeThatTheEngineLeavesAsItIs(String type) {
        replace(table().replace("typeRef=\"string\"", "typeRef=\"" + type + "\""));

        assertThat(as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(cases.verified()))).norms()).containsExactly(norm);
    }

    @Test
    void aTableOfBeforeWithAnotherTypeIsShownAndCanBeReplaced() {
        int stored = suggestions.current().number() + 1;
        jdbc.sql("insert into suggestion_table (id, number, dmn, by_user, at) values (?, ?, ?, ?, now())").params(SuggestionTableId.fresh().value(), stored,
                table().replace("name=\"article\" typeRef=\"string\"", "name=\"article\" typeRef=\"integer\""), as.idOf(Role.ADMINISTRATOR).value()).update();

        Window page = windows.of(Role.ADMINISTRATOR).open("norms/suggestions");

        assertThat(page.text()).contains(article, page.words("legal.suggestions.replace.hint"));
        assertThat(replace(table())).isEqualTo(stored + 1);
    }

    @Test
    void aTableThatCannotBeReadHoldsNoAnalysisUp() {
        int good = replace(table());
        jdbc.sql("insert into suggestion_table (id, number, dmn, by_user, at) values (?, ?, 'no table', ?, now())")
                .params(SuggestionTableId.fresh().value(), good + 1, as.idOf(Role.ADMINISTRATOR).value()).update();
        IncidentId id = cases.verified();

        Suggested suggested = as.role(Role.LAWYER, () -> analyses.suggested(incidents.find(id)));

        assertThat(suggested.norms()).containsExactly(norm);
        assertThat(suggested.table()).isEqualTo(good);
        Window lawyer = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number() + "/analyse").press("desk.claim");
        assertThat(lawyer.text()).contains(lawyer.words("legal.suggested.unreadable.before", good + 1, good));
        assertThat(windows.of(Role.ADMINISTRATOR).open("norms/suggestions").text())
                .contains(windows.of(Role.ADMINISTRATOR).words("legal.suggestions.replace.hint"));
        assertThat(replace(table())).isEqualTo(good + 2);
    }

    @Test
    void whereNoTableCanBeReadItIsNotSaidThatTheTableHasNothing() {
        IncidentId id = cases.verified();

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            jdbc.sql("update suggestion_table set dmn = 'no table'").update();
            Window lawyer = windows.of(Role.LAWYER).open("incidents/" + incidents.find(id).number() + "/analyse").press("desk.claim");
            int number = suggestions.current().number();
            assertThat(lawyer.text()).contains(lawyer.words("legal.suggested.unreadable", number)).doesNotContain(lawyer.words("legal.suggested.none"));
        });
    }

    @Test
    void asksATableForEachKindOfViolationBeforeItTakesEffect() {
        Refusal fault = new Refusal("legal.suggestions.refusal.notATable", "");
        Set<String> asked = new HashSet<>();

        assertThatThrownBy(() -> rules.require(new SuggestionReader.Table() {

            @Override
            public List<SuggestionRule> lines() {
                return List.of();
            }

            @Override
            public void requireWords() {}

            @Override
            public List<SuggestionRule.Suggestion> ask(Set<String> categories) {
                asked.addAll(categories);
                throw fault;
            }
        })).isSameAs(fault);
        assertThat(asked).contains("KILLING", "DETENTION");
    }

    @Test
    void refusesATableThatExplainsItselfInNoLanguage() {
        refuses(table -> table.replaceAll("<output [^>]*name=\"why_[^>]*>", "").replaceAll("<outputEntry [^>]*><text>\"[^\"]*\\.\"</text></outputEntry>", ""),
                "why");
    }

    @Test
    void refusesATableThatSaysNothing() {
        refuses(table -> table.replaceAll("(?s)<rule .*?</rule>", ""), "noLines");
    }

    @Test
    void saysOfWhichKindsOfViolationItSaysNothing() {
        replace(table());
        Window page = windows.of(Role.ADMINISTRATOR).speak(Language.EN).open("norms/suggestions");
        String silent = page.text().lines().filter(line -> line.contains("Suggests nothing")).findFirst().orElseThrow();

        assertThat(silent).contains("Killing").doesNotContain("Detention");
    }

    @Test
    void ofAKindWithLinesForSomeWithinItNamesOnlyTheOthers() {
        assertThat(silentOf("PROSECUTION_CRIMINAL")).contains("Administrative prosecution").doesNotContain("Prosecution;", "Criminal prosecution");
        assertThat(silentOf("PROSECUTION")).doesNotContain("rosecution");
    }

    private String silentOf(String category) {
        replace(Tables.of(category, "CRIMINAL_CODE", article, code));
        return windows.of(Role.ADMINISTRATOR).speak(Language.EN).open("norms/suggestions").text().lines()
                .filter(line -> line.contains("Suggests nothing")).findFirst().orElseThrow();
    }

    @Test
    void refusesABodyThatNobodyEntered() {
        refuses(table -> table.replace(code, "NOBODY_OF_THIS_CODE"), "noBody");
    }

    @Test
    void refusesWhatIsNoXml() {
        refuses(table -> "kind;article\nDETENTION;158", "notATable");
        refuses(table -> "", "notATable");
        refuses(table -> table + " ".repeat(SuggestionTable.LONGEST), "tooLarge");
    }

    private void refuses(UnaryOperator<String> spoilt, String why) {
        int before = suggestions.current().number();

        assertRefused("legal.suggestions.refusal." + why, () -> replace(spoilt.apply(table())));
        assertThat(suggestions.current().number()).isEqualTo(before);
    }

    private String table() {
        return Tables.of("DETENTION", "CRIMINAL_CODE", article, code);
    }

    private int replace(String dmn) {
        return as.role(Role.ADMINISTRATOR, () -> suggestions.replace(suggestions.current().number(), dmn));
    }
}
