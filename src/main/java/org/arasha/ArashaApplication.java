package org.arasha;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ArashaApplication {

    public static void main(String[] args) {
        SpringApplication.run(ArashaApplication.class, args);
    }
}
