package org.arasha.followup;

import org.arasha.shared.Act;

public record ReceiptRecorded(SubmissionId record) implements Act {}
