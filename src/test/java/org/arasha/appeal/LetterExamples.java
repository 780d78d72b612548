package org.arasha.appeal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.arasha.appeal.Letter.Addressee;
import org.arasha.appeal.Letter.Assessment;
import org.arasha.appeal.Letter.DemandsOf;
import org.arasha.appeal.Letter.Sentence;
import org.arasha.appeal.LetterFacts.Bound;
import org.arasha.appeal.LetterFacts.Named;
import org.arasha.example.ExampleFile;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;

/** LetterExamples for tests: the appeal of 29 March 2019 made of the example file, as the product makes it of records. */
final class LetterExamples {

    private final ExampleFile file = ExampleFile.read();
    private final Language language;
    private final LetterFacts facts;
    private final List<String> cited = new ArrayList<>();

    private LetterExamples(Language language) {
        this.language = language;
        this.facts = new LetterFacts(language);
    }

    static Letter inDefenceOfJournalists(Language language) {
        return new LetterExamples(language).compose();
    }

    static Letter withText(String text) {
        return new Letter(Language.RU, new LocalizedText(text, null, null), text, LocalDate.of(2019, 3, 29), text,
                List.of(new Addressee(text, text, text)), List.of(text),
                List.of(new LetterItem(text, List.of(Sentence.of(text, 1)), List.of(Sentence.of(text)))),
                List.of(Sentence.of(text)), new Assessment(List.of(text), List.of(text), List.of(text)), List.of(text),
                List.of(new DemandsOf(text, List.of(text))),
                List.of(new LetterSignatory(text, text, text, LetterSignatory.Answer.SIGNED)),
                List.of(new LetterSource(text, text, null, null, text)));
    }

    private ExampleFile incident(String key) {
        return file.records("incidents").stream().filter(one -> one.text("key").equals(key)).findFirst().orElseThrow();
    }

    private Letter compose() {
        var appeal = file.at("appeal");
        var items = appeal.list("incidents").stream().map(key -> item(incident(key))).toList();
        var mentioned = appeal.list("mentioned").stream().map(key -> mentioned(incident(key))).toList();
        return new Letter(language,
                file.at("organisations", appeal.text("sender")).localized("letterhead"),
                "2019-03/1",
                LocalDate.parse(appeal.text("date")),
                appeal.words("subject", language),
                appeal.list("addressees").stream().map(this::addressee).toList(),
                List.of(appeal.words("introduction", language)),
                items,
                mentioned,
                new Assessment(List.of(appeal.at("assessment").words("text", language)),
                        appeal.at("assessment").list("norms").stream().map(this::norm).toList(), List.of()),
                List.of(appeal.words("conclusion", language)),
                demands(appeal),
                appeal.records("signatories").stream().map(this::signatory).toList(),
                cited.stream().map(this::source).toList());
    }

    private Addressee addressee(String key) {
        var form = file.at("officials", key).at("addressed");
        return new Addressee(form.words("post", language), form.words("name", language), null);
    }

    private LetterItem item(ExampleFile incident) {
        var known = new ArrayList<Sentence>();
        incident.records("detentions").stream().filter(one -> one.has("length") && !one.has("length-of"))
                .map(this::detention).forEach(known::add);
        incident.records("proceedings").stream().map(this::proceeding).forEach(known::add);
        var names = incident.records("involvements").stream()
                .filter(one -> one.has("person") && one.text("role").equals("VICTIM"))
                .map(one -> named(one.text("person"))).toList();
        return new LetterItem(facts.lead(incident.date("when"), names, place(incident.at("place")).locality(), place(incident.at("place")).words()),
                incident.records("claims").stream().map(this::sentence).toList(), known);
    }

    private Sentence mentioned(ExampleFile incident) {
        var claim = incident.records("claims").getFirst();
        return Sentence.of(facts.mention(claim.words("text", language), incident.date("when"),
                place(incident.at("place")).locality()));
    }

    private Sentence sentence(ExampleFile claim) {
        var numbers = claim.list("sources").stream().map(this::cite).toList();
        return new Sentence(claim.words("text", language), numbers);
    }

    private int cite(String source) {
        if (!cited.contains(source)) {
            cited.add(source);
        }
        return cited.indexOf(source) + 1;
    }

    private LetterSource source(String key) {
        var source = file.at("sources", key);
        return new LetterSource(source.words("title", language), null, null, null, source.text("address"));
    }

    private Sentence detention(ExampleFile detention) {
        var length = detention.at("length");
        return Sentence.of(facts.detention(name(detention.text("person")), List.of(
                facts.length(Bound.valueOf(length.text("bound")), Duration.parse(length.text("time"))),
                detention.words("place", language))));
    }

    private Sentence proceeding(ExampleFile proceeding) {
        var steps = new ArrayList<String>();
        for (var step : proceeding.records("history")) {
            var norm = norm(step.text("norm"));
            var words = switch (step.text("status")) {
                case "CHARGED" -> facts.charged(norm);
                case "OPENED" -> facts.opened(norm);
                case "REQUALIFIED" -> facts.requalified(norm);
                case "FINED" -> facts.fined(norm, step.number("mci"), new BigDecimal(step.number("tenge")));
                default -> throw new IllegalArgumentException(step.text("status"));
            };
            var when = step.date("when");
            steps.add(when.kind() == PartialDate.Kind.DAY ? facts.dated(when, words) : words);
        }
        var persons = proceeding.list("persons").stream().map(this::name).toList();
        return Sentence.of(facts.proceeding(String.join(", ", persons), steps));
    }

    private String norm(String key) {
        var norm = file.at("norms", key);
        var title = norm.has("title-from") ? null : norm.words("title", language);
        return facts.norm(norm.words("short", language), norm.text("article"), null, title);
    }

    private List<DemandsOf> demands(ExampleFile appeal) {
        var byAuthority = new LinkedHashMap<String, List<String>>();
        appeal.records("demands").forEach(demand -> byAuthority
                .computeIfAbsent(demand.text("authority"), key -> new ArrayList<>()).add(demand.words("text", language)));
        return byAuthority.entrySet().stream().map(one -> new DemandsOf(
                file.at("authorities", one.getKey()).words("addressed", language), one.getValue())).toList();
    }

    private LetterSignatory signatory(ExampleFile signatory) {
        return new LetterSignatory(signatory.words("post", language),
                file.at("organisations", signatory.text("organisation")).words("name", language),
                signatory.words("name", language), LetterSignatory.Answer.SIGNED);
    }

    private Named named(String key) {
        var person = file.at("persons", key);
        return new Named(person.words("name", language), person.has("post") ? person.words("post", language) : null);
    }

    private String name(String key) {
        return named(key).name();
    }

    private static Place place(ExampleFile place) {
        return new Place(place.has("locality") ? place.localized("locality") : LocalizedText.NONE, place.text("region"),
                place.has("words") ? place.localized("words") : LocalizedText.NONE);
    }
}
