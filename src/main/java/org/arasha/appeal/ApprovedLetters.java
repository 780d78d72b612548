package org.arasha.appeal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What every letter of an appeal said when it was approved. What it was made of may be corrected later; the letter stays. */
@Component
@Transactional
class ApprovedLetters {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE)).build();

    private final JdbcClient jdbc;

    ApprovedLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AppealId appeal, Map<Variant, Letter> letters) {
        letters.forEach((variant, letter) -> jdbc.sql("insert into approved_letter (appeal, official, language, letter) values (?, ?, ?, ?::jsonb)")
                .params(appeal.value(), variant.to() == null ? null : variant.to().value(), variant.language().name(),
                        JSON.writeValueAsString(letter))
                .update());
    }

    /** Empty until it is approved, and where that was before letters were kept. */
    @Transactional(readOnly = true)
    public Optional<Letter> of(Appeal appeal, Variant variant) {
        return appeal.isApproved() ? jdbc.sql("select letter from approved_letter where appeal = ? and official is not distinct from ? and language = ?")
                .params(appeal.id().value(), variant.to() == null ? null : variant.to().value(), variant.language().name())
                .query(String.class).optional().map(written -> JSON.readValue(written, Letter.class)) : Optional.empty();
    }
}
