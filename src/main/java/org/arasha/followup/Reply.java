package org.arasha.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.arasha.evidence.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a body wrote back.
 *
 * @param text its words, or what it comes to
 * @param mail the message it came with, or null where it came otherwise
 * @param scan a picture of what came on paper, or null
 */
@Table("reply")
public record Reply(@Id ReplyId id, @Version long version, SubmissionId submission, LocalDate receivedOn, String text,
        @Nullable UUID mail, @Nullable FileId scan) {

    public static final int LONGEST = 20_000;

    @Override
    public String toString() {
        return "Reply[" + id.value() + "]";
    }
}
