package org.arasha.appeal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that were out before sources of mentioned incidents were cited: they stay the text under which people have signed. */
@Component
class UncitedMentions {

    private final JdbcClient jdbc;

    UncitedMentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean in(AppealId appeal) {
        return jdbc.sql("select exists (select 1 from mention_uncited where appeal = ?)").param(appeal.value()).query(Boolean.class).single();
    }
}
