package org.arasha.followup;

import java.time.Instant;
import java.time.LocalDate;
import org.arasha.evidence.FileId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What shows that a letter was handed in.
 *
 * @param filedOn      the day, in Asia/Almaty
 * @param registeredAt when the body registered it, or null where it did not say to the minute
 * @param acceptedBy   the post of who accepted it in person, or null
 * @param tracking     the number by which the post finds it, or null
 * @param scan         a picture of the slip, or null
 * @param mistake      why it was recorded by mistake, or null; then it shows nothing, and its scan is opened by nobody
 */
@Table("slip")
public record Slip(@Id SlipId id, @Version long version, SubmissionId submission, LocalDate filedOn, @Nullable Instant registeredAt,
        @Nullable String acceptedBy, @Nullable String tracking, @Nullable FileId scan, @Nullable String mistake) {

    public static final int LONGEST_POST = 200;
    public static final int LONGEST_TRACKING = 60;

    Slip filedRather(LocalDate on) {
        return new Slip(id, version, submission, on, registeredAt, acceptedBy, tracking, scan, mistake);
    }

    Slip recordedByMistake(String why) {
        return new Slip(id, version, submission, filedOn, registeredAt, acceptedBy, tracking, scan, why);
    }

    @Override
    public String toString() {
        return "Slip[" + id.value() + "]";
    }
}
