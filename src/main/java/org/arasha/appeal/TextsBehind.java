package org.arasha.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The languages of an appeal's own texts that the appeal's own language has left behind since they were translated from it. They are
 * kept as the appeal is written, in the same transaction, and so under its version.
 */
@Service
@Transactional
public class TextsBehind {

    /** @param language the one to look through */
    public record Mark(TextPlace place, Language language, Behind behind) {}

    private final AppealAccess access;
    private final JdbcClient jdbc;

    TextsBehind(AppealAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    @PreAuthorize("hasAnyRole('LAWYER', 'APPROVER', 'MANAGER')")
    @Transactional(readOnly = true)
    public List<Mark> of(AppealId id) {
        return of(access.visible(id));
    }

    private List<Mark> of(Appeal appeal) {
        Map<TextPlace, LocalizedText> texts = TextPlace.in(appeal);
        return kept(appeal.id()).stream().filter(mark -> new Translations(texts.getOrDefault(mark.place(), LocalizedText.NONE),
                Map.of(mark.language(), mark.behind())).behind().contains(mark.language())).toList();
    }

    /**
     * The author has looked through a translation.
     *
     * @param read the appeal as they have read it
     * @throws OptimisticLockingFailureException when its text there has changed since, in whatever language
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void right(Appeal read, TextPlace place, Language language) {
        AppealId id = read.id();
        access.hold(id);
        Appeal now = access.visible(id);
        if (!Objects.equals(TextPlace.in(now.draft(now.version())).get(place), TextPlace.in(read).get(place))) {
            throw new OptimisticLockingFailureException("The text has changed");
        }
        jdbc.sql("delete from appeal_text_behind where appeal_id = ? and part = ? and demand is not distinct from ? and language = ?")
                .params(id.value(), place.part().name(), place.demand(), language.name()).update();
    }

    /** What the change of its texts in the language of the appeal leaves behind. */
    void follow(Appeal before, Appeal now) {
        List<Mark> kept = kept(now.id());
        Map<TextPlace, LocalizedText> texts = TextPlace.in(before);
        List<Mark> marks = new ArrayList<>();
        TextPlace.in(now).forEach((place, text) -> {
            Translations after = new Translations(texts.getOrDefault(place, LocalizedText.NONE), at(kept, place))
                    .written(now.text().language(), text);
            after.behind().forEach(language -> marks.add(new Mark(place, language, Objects.requireNonNull(after.marks().get(language)))));
        });
        if (!(marks.size() == kept.size() && marks.containsAll(kept))) {
            jdbc.sql("delete from appeal_text_behind where appeal_id = ?").param(now.id().value()).update();
            keep(now.id(), marks);
        }
    }

    /** A text that another letter takes along lags behind there as well. */
    void takeAlong(Appeal before, Appeal next) {
        Map<TextPlace, LocalizedText> texts = TextPlace.in(before);
        Map<TextPlace, LocalizedText> taken = TextPlace.in(next);
        keep(next.id(), of(before).stream().filter(mark -> Objects.equals(texts.get(mark.place()), taken.get(mark.place()))).toList());
    }

    private void keep(AppealId id, List<Mark> marks) {
        marks.forEach(mark -> jdbc.sql("insert into appeal_text_behind values (?, ?, ?, ?, ?, ?)").params(id.value(),
                mark.place().part().name(), mark.place().demand(), mark.language().name(), mark.behind().language().name(),
                mark.behind().was()).update());
    }

    private static Map<Language, Behind> at(List<Mark> kept, TextPlace place) {
        return kept.stream().filter(mark -> mark.place().equals(place)).collect(Collectors.toMap(Mark::language, Mark::behind));
    }

    /** Nothing is filed in a language that lags behind what its authors meant. */
    Optional<Refusal> everyTextIsLookedThrough(Appeal appeal) {
        List<TextPlace> places = List.copyOf(TextPlace.in(appeal).keySet());
        return of(appeal).stream().filter(mark -> appeal.languages().contains(mark.language())).findFirst().map(mark ->
                new Refusal("appeal.rule.everyTextIsLookedThrough", mark.place().part().name(),
                        places.indexOf(mark.place()) - places.indexOf(TextPlace.CONCLUSION)));
    }

    private List<Mark> kept(AppealId id) {
        return jdbc.sql("select part, demand, language, other, was from appeal_text_behind where appeal_id = ? order by part, demand, language")
                .param(id.value()).query((row, n) -> new Mark(
                        new TextPlace(TextPlace.Part.valueOf(row.getString("part")), row.getObject("demand", UUID.class)),
                        Language.valueOf(row.getString("language")),
                        new Behind(Language.valueOf(row.getString("other")), row.getString("was")))).list();
    }
}
