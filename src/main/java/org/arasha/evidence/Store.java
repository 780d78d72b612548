package org.arasha.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.arasha.shared.Refusal;
import org.springframework.core.io.Resource;

/** Where contents lie, each once, under its hash. A content is never changed. */
interface Store {

    /**
     * @param sha256    64 hexadecimal digits
     * @param size      in bytes
     * @param beginning its first bytes, at most {@link MediaTypes#NEEDED}: enough to tell what it is
     */
    record Content(String sha256, long size, byte[] beginning) {}

    /**
     * Keeps what it reads to the end, in constant memory. A content that does not arrive whole leaves nothing behind.
     *
     * @param most how many bytes are taken
     * @throws Refusal     when it is empty or longer, or when there is no room
     * @throws IOException when the sender breaks off
     */
    Content put(InputStream content, long most) throws IOException;

    /** The content, which may be read from any byte on; it may not exist. */
    Resource get(String sha256);
}
