package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Authorities;
import org.arasha.directory.AuthorityId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.ui.RecordPart;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Breach;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.legal.Possible;
import org.arasha.legal.Possible.Until;
import org.arasha.legal.Recourse;
import org.arasha.shared.Language;
import org.arasha.shared.Texts;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Section;
import org.springframework.core.annotation.Order;

/** On the incident's page: norms with what shows that they were broken and by whom, remedies with their last day, and why. */
@org.springframework.stereotype.Component
@Order(20)
class AnalysisPart implements RecordPart {

    private final Analyses analyses;
    private final Norms norms;
    private final Authorities authorities;

    AnalysisPart(Analyses analyses, Norms norms, Authorities authorities) {
        this.analyses = analyses;
        this.norms = norms;
        this.authorities = authorities;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        return analyses.find(record.incident().id()).map(analysis -> section(record, analysis));
    }

    private Component section(IncidentRecord record, Analysis analysis) {
        Findings found = analysis.findings();
        Map<Recourse, Until> now = analysis.recourses().stream().noneMatch(Analysis.Chosen::isWithoutDay) ? Map.of()
                : analyses.possible(record.incident().id()).stream().collect(Collectors.toMap(Possible::recourse, Possible::until));
        Facts facts = new Facts().fact("legal.remedy", say("legal.remedy." + analysis.remedy()));
        norms.byId(analysis.norms()).forEach(norm -> found.breaches().stream().filter(one -> one.norm().equals(norm.id()))
                .forEach(breach -> facts.fact("legal.norms", breach(record, norm, breach))));
        return new Section("legal.analysis", facts.fact("legal.relied", titled(found.relied()))
                .fact("legal.bodies", bodies(found.bodies()))
                .fact("legal.recourse", analysis.recourses().stream().map(one -> recourse(one, now)).sorted().collect(Collectors.joining("; ")))
                .fact("legal.restoration", analysis.restoration())
                .fact("legal.reason", analysis.reason()));
    }

    private String breach(IncidentRecord record, Norm norm, Breach breach) {
        Language language = Here.language();
        String by = Stream.concat(record.involvements().stream().filter(one -> breach.people().contains(one.id()))
                .map(one -> record.nameOf(one, language)), Stream.of(bodies(breach.bodies()))).filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; "));
        String shown = record.claims().stream().filter(claim -> breach.claims().contains(claim.id()))
                .map(claim -> claim.text().in(language)).collect(Collectors.joining(" "));
        return Stream.of(words(norm), labelled("legal.breach.by", by), labelled("legal.breach.claims", shown)).filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String labelled(String key, String words) {
        return words.isEmpty() ? "" : say(key) + ": " + words;
    }

    /** A last day that was not known for sure is told as it is today, but never that a term is over or has not begun: it may have been used since. */
    private static String recourse(Analysis.Chosen chosen, Map<Recourse, Until> now) {
        String name = say("legal.recourse." + chosen.recourse());
        if (chosen.isWithoutDay()) {
            return switch (now.get(chosen.recourse())) {
                case Until.Unsure unsure -> name + " – " + RecourseWords.until(unsure);
                case Until.Running running -> name + " – " + RecourseWords.until(running);
                case Until.NotKnown none -> name;
                case Until.NotBegun waiting -> name;
                case Until.Over over -> name;
            };
        }
        return chosen.dueOn() == null ? name : name + " – " + Texts.get(Here.language(), "legal.until.running", Dates.day(chosen.dueOn()));
    }

    private String titled(Collection<NormId> ids) {
        return joined(norms.byId(ids), AnalysisPart::words);
    }

    private String bodies(Collection<AuthorityId> ids) {
        return joined(authorities.byId(ids).values(), body -> body.name().in(Here.language()));
    }

    private static <T> String joined(Collection<T> ones, Function<T, String> words) {
        return ones.stream().map(words).sorted().collect(Collectors.joining("; "));
    }

    private static String words(Norm norm) {
        return NormWords.titled(norm) + (norm.confirmed() ? "" : " (" + say("calendar.unconfirmed") + ")");
    }

    private static String say(String key) {
        return Texts.get(Here.language(), key);
    }
}
