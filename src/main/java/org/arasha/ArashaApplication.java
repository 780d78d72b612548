package org.arasha;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ArashaApplication {

    /**
     * The engine keeps moments as days and hours without a zone, in the zone of the machine: timers would go off hours early or late
     * once that is set anew. Days are counted in Almaty, whatever this zone is.
     */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication.run(ArashaApplication.class, args);
    }
}
