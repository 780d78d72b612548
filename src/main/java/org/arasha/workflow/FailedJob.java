package org.arasha.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the engine has tried by itself and could not do: the end of a term that nobody is told of, a process that does not go on.
 *
 * @param process  its key
 * @param step     the element of the process, or null
 * @param number   the number people know the record by; empty where it is not known, or is guarded from whoever reads
 * @param since    when it failed first
 * @param failedAt when it failed last
 * @param asked    whether somebody has asked to try it again, and it has not been tried since
 */
public record FailedJob(String id, String process, @Nullable String step, String number, Instant since, Instant failedAt,
        boolean asked, FailureReason reason) {

    /** The page of its record, for those who may see it; empty where that is not known. */
    public String address() {
        return number.isEmpty() ? "" : switch (process) {
            case IncidentCaseProcess.KEY, ReporterMessageProcess.KEY -> "incidents/";
            case AppealPreparationProcess.KEY -> "appeals/";
            case AppealFollowUpProcess.KEY -> "submissions/";
            default -> throw new IllegalArgumentException("There is no process " + process);
        } + number;
    }
}
