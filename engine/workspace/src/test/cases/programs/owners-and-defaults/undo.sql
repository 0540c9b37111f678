REASSIGN OWNED BY case_keeper, "Case ""Keeper" TO CURRENT_USER;
DROP OWNED BY case_keeper, "Case ""Keeper";
DROP ROLE case_keeper;
DROP ROLE "Case ""Keeper";
