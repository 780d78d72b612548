package org.arasha.followup;

import org.arasha.shared.Act;

/**
 * That a body has something was recorded by mistake.
 *
 * @param awaits what is awaited then
 */
public record ReceiptMistaken(SubmissionId record, ReplyTakenBack.Awaits awaits) implements Act {}
