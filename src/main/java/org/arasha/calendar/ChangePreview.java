package org.arasha.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * What a change would do to running terms.
 *
 * @param moving     how many would move
 * @param openAgain  how many of them have ended and would run again
 * @param overAtOnce how many of them would be over at once
 * @param judged     how many notices of bodies would be judged anew, of which no table tells whether they move a term
 * @param starting   how many wait without a term and would have one
 * @param oursBegin  how many terms of ours, for complaints of silence, would begin
 * @param oursEnd    how many of these would end
 * @param first      the first of them, by the day on which they end now
 */
public record ChangePreview(int moving, int openAgain, int overAtOnce, int judged, int starting, int oursBegin, int oursEnd,
        List<Moving> first) {

    /** @param number what people call what the term runs for */
    public record Moving(String number, LocalDate from, LocalDate to) {}
}
