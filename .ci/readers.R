# Reads the CSV tables of a folder as the how-to says and writes every cell out again, for another program to compare.
# usage: Rscript readers.R FOLDER OUT
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
for (file in list.files(folder, pattern = "[.]csv$", full.names = TRUE)) {
  table <- read.csv(file, fileEncoding = "UTF-8-BOM", encoding = "UTF-8", colClasses = "character", na.strings = "", check.names = FALSE)
  cells <- c(names(table), as.vector(t(as.matrix(table))))
  cells[is.na(cells)] <- ""
  out <- file(file.path(arguments[2], sub("[.]csv$", ".cells", basename(file))), "wb")
  writeBin(charToRaw(enc2utf8(paste(cells, collapse = "\x1e"))), out)
  close(out)
}
