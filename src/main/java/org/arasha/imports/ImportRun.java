package org.arasha.imports;

import java.time.Instant;
import java.util.List;
import org.arasha.access.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One import of one file.
 *
 * @param actor     who has asked for what is being done with it now
 * @param mapping   null until somebody has said what the columns are
 * @param total     rows in the file
 * @param chosen    rows that are to be imported, once it has begun
 * @param imported  rows that have become cases, so far
 * @param undone    cases taken back
 * @param kept      cases that stay though the import was undone, because somebody has worked on them
 */
public record ImportRun(ImportId id, UserId owner, String ownerName, UserId actor, String fileName, TableForm form,
        List<String> header, @Nullable Mapping mapping, State state, int total, int chosen, int imported, int failed, int undone, int kept, Instant createdAt) {

    public enum State {
        /** Read, and nothing written yet. */ DRAFT,
        RUNNING, STOPPED, DONE, UNDOING, UNDONE;

        public boolean isUnderWay() {
            return this == RUNNING || this == UNDOING;
        }
    }

    /** How far it has come, from 0 to 1. */
    public double progress() {
        double whole = state == State.UNDOING ? imported : chosen;
        double done = state == State.UNDOING ? undone + kept : imported + failed;
        return whole == 0 ? 1 : Math.min(1, done / whole);
    }

    public boolean mayBeUndone() {
        return (state == State.DONE || state == State.STOPPED) && imported > 0;
    }

    /** The file's name may hold a person's. */
    @Override
    public String toString() {
        return "ImportRun[" + id.value() + " " + state + "]";
    }
}
