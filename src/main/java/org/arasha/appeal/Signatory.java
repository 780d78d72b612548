package org.arasha.appeal;

import java.time.Instant;
import org.arasha.directory.OrganisationId;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** Who was asked to sign an appeal for an organisation, and what they answered. */
@Table("signatory")
public record Signatory(
        @Id SignatoryId id,
        @Version long version,
        AppealId appeal,
        int position,
        OrganisationId organisation,
        @Embedded.Empty(prefix = "name_") LocalizedText name,
        @Embedded.Empty(prefix = "post_") LocalizedText post,
        LetterSignatory.Answer answer,
        @Nullable Instant answeredAt) {

    Signatory answered(LetterSignatory.Answer answer, @Nullable Instant at) {
        return new Signatory(id, version, appeal, position, organisation, name, post, answer, at);
    }

    @Override
    public String toString() {
        return "Signatory[" + id.value() + "]";
    }
}
