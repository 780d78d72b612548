package org.arasha.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.imports.CaseRow;
import org.arasha.imports.Preview;
import org.arasha.imports.Problem;
import org.arasha.incident.Category;
import org.arasha.incident.PlaceNames;
import org.arasha.incident.ui.SimilarList;
import org.arasha.intake.TypedParticipant;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** One row as the case it would become, and below it what is wrong. */
record RowLine(PlaceNames places, List<Category> categories) {

    Div of(Preview.Line found, Locale locale) {
        CaseRow row = found.row();
        Language language = Language.of(locale);
        Div line = new Div();
        Span number = new Span(line.getTranslation("imports.row", row.number()));
        number.addClassName("quiet");
        Span title = new Span(row.title());
        title.addClassName("work-title");
        line.addClassNames("work-what", "import-case");
        line.add(number, title, new Quiet(facts(line, row, language)));
        row.problems().forEach(problem -> line.add(problem(line, problem)));
        if (!found.similar().isEmpty()) {
            line.add(new Quiet(line.getTranslation("imports.similar")), new SimilarList(found.similar(), one -> Optional.empty()));
        }
        return line;
    }

    private String facts(Div any, CaseRow row, Language language) {
        LocalDate day = row.when() == null ? LocalDate.MAX : row.when().anchor();
        Stream<String> facts = Stream.of(row.when() == null ? "" : Dates.partial(row.when()), row.locality(),
                row.region() == null ? "" : places.region(row.region(), day).in(language),
                categories.stream().filter(one -> row.categories().contains(one.id())).map(one -> one.name().in(language))
                        .collect(Collectors.joining(", ")),
                row.victims().stream().map(TypedParticipant::name).collect(Collectors.joining(", ")),
                row.claims().isEmpty() ? "" : any.getTranslation("imports.row.claims", row.claims().size()),
                row.restricted() ? any.getTranslation("incident.restricted") : "");
        return facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static Div problem(Div any, Problem problem) {
        String what = any.getTranslation(problem.key(), problem.arguments());
        Div line = new Div(new StatusBadge(problem.fatal() ? Tone.OVERDUE : Tone.WARNING,
                problem.column() == null ? what : problem.column() + ": " + what));
        line.addClassName("import-problem");
        return line;
    }
}
