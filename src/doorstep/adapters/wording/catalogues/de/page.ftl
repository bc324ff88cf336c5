# The consignee's pages.
