package org.arasha.appeal;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter that was published elsewhere may be held in languages in which it was not: which of its languages are a translation of ours,
 * so that nobody who reads it takes that for the published text.
 */
@Service
@Transactional
public class OwnTranslations {

    private final AppealAccess access;
    private final JdbcClient jdbc;

    OwnTranslations(AppealAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    @PreAuthorize("hasRole('LAWYER')")
    public void mark(AppealId appeal, Set<Language> languages) {
        access.requireVisible(appeal);
        languages.forEach(language -> jdbc.sql("insert into own_translation (appeal, language) values (?, ?) on conflict do nothing")
                .params(appeal.value(), language.name()).update());
    }

    /** Whoever may read the letter has been asked for. */
    Set<Language> of(AppealId appeal) {
        return jdbc.sql("select language from own_translation where appeal = ?").param(appeal.value()).query(String.class).list().stream()
                .map(Language::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }
}
